import { memberTemplate } from '@lianchuang/domain/members/import-contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { saveFile } from '../../lib/save-file.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** The workbook to fill in, for those who have no list yet; any list with headings is taken too. */
export function ImportTemplate() {
  const { t } = useTranslation();
  const template = useMutation({
    mutationFn: async () => (await api(memberTemplate)) as Blob,
    onSuccess: (blob) => saveFile(blob, `${t('members.import.template-name')}.xlsx`),
  });
  return (
    <>
      <p>
        {t('members.import.any-list')}{' '}
        <Button type="link" size="small" loading={template.isPending} onClick={() => template.mutate()}>
          {t('members.import.template')}
        </Button>
      </p>
      <ProblemAlert error={template.error} />
    </>
  );
}
