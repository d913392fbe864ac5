import { getDefinition } from '@lianchuang/domain/campaign/contract';
import { getReturn, type ReturnDetail } from '@lianchuang/domain/returns/contract';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { errorCode } from '../../lib/api-error.ts';
import { draftDb } from './draft-db.ts';

export interface LoadedForm {
  readonly detail: ReturnDetail;
  readonly definition: z.output<(typeof getDefinition)['response']>['definition'];
  /** Read from this device, because there is no line. */
  readonly fromDevice: boolean;
}

/** A return with the definition that holds for it; from this device when there is no line. */
export const returnQuery = (id: string, owner: string) =>
  queryOptions({
    queryKey: ['return', id],
    queryFn: async ({ signal }): Promise<LoadedForm> => {
      try {
        const detail = await api(getReturn, { params: { id }, signal });
        const { definition } = await api(getDefinition, { query: { period: detail.periodId }, signal });
        // Without storage the form still works; it only cannot be opened without a line.
        void draftDb.forms.put({ returnId: id, owner, detail, definition }).catch(() => undefined);
        return { detail, definition, fromDevice: false };
      } catch (error) {
        if (errorCode(error) !== 'no-connection') throw error;
        const kept = await draftDb.forms.get(id).catch(() => undefined);
        if (!kept || kept.owner !== owner) throw error;
        return {
          detail: kept.detail as ReturnDetail,
          definition: kept.definition as LoadedForm['definition'],
          fromDevice: true,
        };
      }
    },
    staleTime: 60_000,
    retry: false,
  });
