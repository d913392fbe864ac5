import { getBulletin } from '@lianchuang/domain/bulletins/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { BulletinEditor } from './bulletin-editor.tsx';
import { BulletinPaper } from './bulletin-paper.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { RecallDialog } from './recall-dialog.tsx';

/** One bulletin as a document: read, edited as a draft, published under a number, printed (R4.3). */
export function BulletinPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const [open, setOpen] = useState<'edit' | 'publish' | 'recall' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['bulletins', 'one', id],
    queryFn: ({ signal }) => api(getBulletin, { params: { id: id ?? '' }, signal }),
  });
  const close = () => setOpen(null);
  return (
    <Page
      title={data ? t(`bulletins.kind.${data.kind}`) : t('bulletins.title')}
      extra={
        data && open !== 'edit' ? (
          <>
            {data.may.publish ? (
              <Button type="primary" onClick={() => setOpen('publish')}>
                {t('bulletins.publish')}
              </Button>
            ) : null}
            {data.may.change ? <Button onClick={() => setOpen('edit')}>{t('bulletins.edit')}</Button> : null}
            <Button onClick={() => window.print()}>{t('bulletins.print')}</Button>
            {data.state === 'published' ? (
              <Link to="/public/$id" params={{ id: data.organisation.id }}>
                {t('bulletins.open-public')}
              </Link>
            ) : null}
            {data.may.recall ? (
              <Button onClick={() => setOpen('recall')}>{t('bulletins.recall')}</Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? (
        open === 'edit' ? (
          <BulletinEditor bulletin={data} onClose={close} />
        ) : (
          <BulletinPaper bulletin={data} />
        )
      ) : error ? null : (
        <Skeleton active />
      )}
      {data && open === 'publish' ? <PublishDialog bulletin={data} onClose={close} /> : null}
      {data && open === 'recall' ? <RecallDialog bulletin={data} onClose={close} /> : null}
    </Page>
  );
}
