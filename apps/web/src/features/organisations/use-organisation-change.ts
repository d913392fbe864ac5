import { useMutation, useQueryClient } from '@tanstack/react-query';

/**
 * One change of the tree: runs the call, and afterwards asks anew for everything that follows from the tree.
 * `onDone` is called once it is kept.
 */
export function useOrganisationChange<T>(call: () => Promise<T>, onDone: (result: T) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: async (result) => {
      await Promise.all(
        ['organisations', 'targets', 'target', 'scores', 'late'].map((name) =>
          queries.invalidateQueries({ queryKey: [name] }),
        ),
      );
      onDone(result);
    },
  });
}
