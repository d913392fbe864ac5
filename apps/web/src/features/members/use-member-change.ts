import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorCode } from '../../lib/api-error.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';

/**
 * One write of the register; afterwards everything is read again that shows members or rests on them. What was lost on
 * the line is repeated under its idempotency key, what was refused gets a new one.
 */
export function useMemberChange<Input, T>(
  call: (input: Input, key: string) => Promise<T>,
  onDone: (result: T) => void,
) {
  const queries = useQueryClient();
  const [key, setKey] = useState(uuidV7);
  const readAgain = () =>
    Promise.all(
      ['members', 'member-transfers', 'tasks', 'targets', 'scores'].map((name) =>
        queries.invalidateQueries({ queryKey: [name] }),
      ),
    );
  return useMutation({
    mutationFn: (input: Input) => call(input, key),
    onSuccess: async (result) => {
      onDone(result);
      await readAgain();
    },
    onError: async (error) => {
      if (errorCode(error) === 'no-connection') return;
      setKey(uuidV7());
      await readAgain();
    },
  });
}
