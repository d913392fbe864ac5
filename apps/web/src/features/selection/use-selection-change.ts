import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMessage } from '../../ui/messages.tsx';

/** One write of selection: says that it is kept, and asks anew for what is shown of it. `onDone` comes after. */
export function useSelectionChange<Given, Answer>(
  call: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: async (answer) => {
      message.success(t('common.saved'));
      await queries.invalidateQueries({ queryKey: ['selection'] });
      onDone?.(answer);
    },
    // Somebody else was quicker, or the day has changed: what is shown is no longer so.
    onError: () => queries.invalidateQueries({ queryKey: ['selection'] }),
  });
}
