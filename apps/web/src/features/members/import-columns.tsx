import {
  type MemberField,
  type MemberImport,
  mapMemberImport,
  memberFields,
  requiredMemberFields,
} from '@lianchuang/domain/members/import-contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { importFieldWords } from './member-words.ts';

/** Which column was taken for what, to be confirmed or put right. */
export function ImportColumns(props: { job: MemberImport; onChange: (job: MemberImport) => void }) {
  const { t } = useTranslation();
  const { job } = props;
  const [chosen, setChosen] = useState(
    () =>
      new Map<number, MemberField>(
        job.columns.flatMap(({ index, field }) => (field ? [[index, field]] : [])),
      ),
  );
  const map = useMutation({
    mutationFn: () =>
      api(mapMemberImport, {
        params: { id: job.id },
        body: { fields: [...chosen].map(([index, field]) => ({ index, field })) },
      }),
    onSuccess: props.onChange,
  });
  const changed = job.columns.some(({ index, field }) => (chosen.get(index) ?? null) !== field);
  const required: readonly string[] = requiredMemberFields;
  const choose = (index: number, field: MemberField | undefined): void => {
    const next = new Map([...chosen].filter(([at, other]) => at !== index && other !== field));
    if (field) next.set(index, field);
    setChosen(next);
  };
  return (
    <section className="lc-card lc-import-card">
      <h2>{t('members.import.columns', { file: job.fileName, row: job.headerRow })}</h2>
      <ProblemAlert error={map.error} />
      <div className="lc-import-columns">
        {job.columns.map((column) => (
          <label key={column.index}>
            <span>
              {column.letter} <strong>{column.heading}</strong>
            </span>
            <span className="lc-muted">{column.sample || t('members.import.blank')}</span>
            <select
              value={chosen.get(column.index) ?? ''}
              onChange={(event) =>
                choose(column.index, (event.target.value || undefined) as MemberField | undefined)
              }
            >
              <option value="">{t('members.import.ignore')}</option>
              {memberFields.map((field) => (
                <option key={field} value={field}>
                  {importFieldWords(field, t)}
                  {required.includes(field) ? ' *' : ''}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {changed ? (
        <Button type="primary" loading={map.isPending} onClick={() => map.mutate()}>
          {t('members.import.check-again')}
        </Button>
      ) : null}
    </section>
  );
}
