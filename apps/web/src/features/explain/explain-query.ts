import { explain } from '@lianchuang/domain/scoring/contract';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../lib/api.ts';
import { wordsOfKeys } from '../../lib/i18n.ts';
import type { ExplainPlace } from '../../lib/use-explain.ts';

export type Explanation = z.output<typeof explain.response>;

/** One level of the way down from a number. */
export const explainQuery = (place: ExplainPlace) =>
  queryOptions({
    queryKey: ['explain', place.target, place.organisation, place.criterion, place.period, place.basis],
    queryFn: async ({ signal }) => {
      const explanation = await api(explain, {
        params: { id: place.target },
        query: {
          period: place.period,
          organisation: place.organisation,
          criterion: place.criterion,
          basis: place.basis,
        },
        signal,
      });
      // What marks a record is a word of the register it comes from.
      await wordsOfKeys(explanation.records.flatMap(({ marks }) => marks));
      return explanation;
    },
  });
