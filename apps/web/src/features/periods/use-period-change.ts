import type { Period } from '@lianchuang/domain/periods/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '../../lib/format.ts';
import { useMessage } from '../../ui/messages.tsx';

/** One step of a period's life; afterwards everything that shows periods, returns or figures is read again. */
export function usePeriodChange(act: () => Promise<Period>, onDone: () => void) {
  const { t } = useTranslation();
  const message = useMessage();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (period) => {
      message.success(t(`periods.done.${period.state}`, { period: formatPeriod(period.id) }));
      onDone();
      await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
    onError: () => queries.invalidateQueries({ queryKey: ['periods'] }),
  });
}
