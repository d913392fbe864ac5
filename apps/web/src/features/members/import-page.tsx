import {
  getMemberImport,
  type MemberImport,
  startMemberImport,
} from '@lianchuang/domain/members/import-contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { errorCode } from '../../lib/api-error.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ImportCheck } from './import-check.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportTemplate } from './import-template.tsx';
import { MembersFrame } from './members-frame.tsx';
import './import.css';

/** Which import this window is at; it is found again when the page is opened anew. */
const kept = 'lc.member-import';
/** How often an import at work is asked about, milliseconds. */
const askMs = 500;

/** Members from a workbook (R1.4): upload, columns, what would happen, confirmation, progress, and the refused rows back. */
export function ImportPage() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id, setId] = useState(() => sessionStorage.getItem(kept));
  const key = ['member-import', id];
  const query = useQuery({
    queryKey: key,
    enabled: id !== null,
    queryFn: ({ signal }) => api(getMemberImport, { params: { id: id ?? '' }, signal }),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? askMs : false),
    retry: false,
  });
  const take = (job: MemberImport): void => {
    sessionStorage.setItem(kept, job.id);
    queryClient.setQueryData(['member-import', job.id], job);
    setId(job.id);
  };
  const upload = useMutation({
    mutationFn: (file: File) => api(startMemberImport, { file }),
    onSuccess: take,
  });
  const forget = (): void => {
    sessionStorage.removeItem(kept);
    setId(null);
    upload.reset();
  };
  // An import that ended with the server's memory is simply begun anew.
  const gone = errorCode(query.error) === 'not-found';
  const job = gone ? undefined : query.data;
  return (
    <MembersFrame title={t('members.import.title')} hint={t('members.import.hint')}>
      <ProblemAlert error={upload.error ?? (gone ? null : query.error)} />
      {job ? (
        <>
          <ImportProgress job={job} onChange={take} onAgain={forget} />
          {job.state === 'checked' ? (
            <ImportCheck key={job.id} job={job} onChange={take} onAgain={forget} />
          ) : null}
        </>
      ) : (
        <>
          <Upload.Dragger
            accept=".xlsx"
            height={144}
            showUploadList={false}
            disabled={upload.isPending}
            beforeUpload={(file) => {
              upload.mutate(file);
              return false;
            }}
          >
            <p>{t(upload.isPending ? 'members.import.sending' : 'members.import.drop')}</p>
          </Upload.Dragger>
          <ImportTemplate />
        </>
      )}
    </MembersFrame>
  );
}

function isAtWork(job: MemberImport | undefined): boolean {
  return job?.state === 'reading' || job?.state === 'importing';
}
