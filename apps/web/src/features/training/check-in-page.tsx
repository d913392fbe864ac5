import { checkIn, readCheckIn } from '@lianchuang/domain/training/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { describeError } from '../../lib/describe-error.ts';
import { formatNumber } from '../../lib/format.ts';
import { PublicFrame } from '../../ui/public-frame.tsx';
import { Field } from './field.tsx';

/** What a member's phone opens by the code: name and last four characters, and nothing about anybody (R1.10). */
export function CheckInPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams({ strict: false });
  const [name, setName] = useState('');
  const [ending, setEnding] = useState('');
  const session = useQuery({
    queryKey: ['check-in', code],
    queryFn: ({ signal }) => api(readCheckIn, { params: { code }, signal }),
    retry: false,
  });
  const say = useMutation({
    mutationFn: () => api(checkIn, { params: { code }, body: { name: name.trim(), ending: ending.trim() } }),
  });
  const ready = name.trim().length >= 2 && ending.trim().length === 4;
  return (
    <PublicFrame title={t('training.check-in')} subtitle={session.data?.organisation}>
      <main className="lc-check-in" id="main">
        <h1>{session.data?.topic ?? t('training.check-in')}</h1>
        {session.error ? <p role="alert">{t('training.code-over')}</p> : null}
        {session.isPending ? <Skeleton active /> : null}
        {session.data && say.isSuccess ? (
          <p role="status" className="lc-check-in-done">
            ✓ {t('training.check-in-done')}
          </p>
        ) : null}
        {session.data && !say.isSuccess ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (ready) say.mutate();
            }}
          >
            <p>
              {session.data.heldOn} · {t('training.hours-count', { hours: formatNumber(session.data.hours) })}
            </p>
            <Field id="check-in-name" label={t('training.your-name')}>
              <Input
                id="check-in-name"
                size="large"
                autoComplete="name"
                maxLength={40}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </Field>
            <Field
              id="check-in-ending"
              label={t('training.your-ending')}
              wrong={say.error ? describeError(say.error) : false}
            >
              <Input
                id="check-in-ending"
                size="large"
                autoComplete="off"
                autoCapitalize="characters"
                maxLength={4}
                value={ending}
                onChange={(event) => setEnding(event.target.value)}
              />
            </Field>
            <Button
              type="primary"
              size="large"
              htmlType="submit"
              block
              disabled={!ready}
              loading={say.isPending}
            >
              {t('training.check-in')}
            </Button>
          </form>
        ) : null}
      </main>
    </PublicFrame>
  );
}
