import { getMeeting } from '@lianchuang/domain/organisation-life/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['life', 'meeting', id],
    queryFn: ({ signal }) => api(getMeeting, { params: { id }, signal }),
  });
