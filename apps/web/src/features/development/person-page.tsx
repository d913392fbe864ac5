import { type DevelopmentDetail, getDevelopment } from '@lianchuang/domain/development/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { formatDate } from '../../lib/format.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { FactList } from '../../ui/term-list.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { DevelopmentStateTag, DueWords } from './development-state.tsx';
import { NextSteps } from './next-steps.tsx';
import { StageLine } from './stage-line.tsx';
import { StepDialog } from './step-dialog.tsx';
import { StepTimeline } from './step-timeline.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import './development.css';

type Open = { next: DevelopmentDetail['next'][number] } | 'correct' | 'take-back' | null;

/** One person on the way to membership: what comes next and from when, the steps so far with their documents (R1.5). */
export function PersonPage() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false });
  const [open, setOpen] = useState<Open>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['development', 'person', id],
    queryFn: ({ signal }) => api(getDevelopment, { params: { id: id ?? '' }, signal }),
  });
  const close = () => setOpen(null);
  return (
    <Page
      title={data?.name ?? t('development.title')}
      extra={
        data?.may.change ? (
          <Button onClick={() => setOpen('correct')}>{t('development.correct')}</Button>
        ) : null
      }
    >
      <p className="lc-page-hint">
        <Link to="/development" search={{}}>
          {t('development.back')}
        </Link>
      </p>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data ? <StageLine person={data} /> : null}
      {data ? (
        <div className="lc-person">
          <div className="lc-person-side">
            <Facts person={data} />
            <NextSteps person={data} onTake={(next) => setOpen({ next })} />
          </div>
          <section className="lc-card">
            <h2>{t('development.timeline')}</h2>
            <StepTimeline person={data} onTakeBack={() => setOpen('take-back')} />
          </section>
        </div>
      ) : error ? null : (
        <Skeleton active paragraph={{ rows: 10 }} title={false} />
      )}
      {data && open === 'correct' ? <CorrectDialog person={data} onClose={close} /> : null}
      {data && open === 'take-back' ? <TakeBackDialog person={data} onClose={close} /> : null}
      {data && open !== null && typeof open === 'object' ? (
        <StepDialog person={data} next={open.next} onClose={close} />
      ) : null}
    </Page>
  );
}

function Facts(props: { person: DevelopmentDetail }) {
  const { t } = useTranslation();
  const { person } = props;
  const facts: [string, React.ReactNode][] = [
    [
      t('development.state'),
      <DevelopmentStateTag key="state" state={person.state} joinedOn={person.joinedOn} />,
    ],
    [t('development.due'), <DueWords key="due" due={person.due} />],
    [
      t('development.organisation'),
      <Link key="at" to="/organisations/$id" params={{ id: person.organisation.id }}>
        {person.organisation.name}
      </Link>,
    ],
    [t('development.identity'), person.identityMasked],
    [
      t('development.born'),
      `${formatDate(person.bornOn)} · ${t(`members.sex.${person.sex}`)} · ${t('development.group', { name: person.ethnicGroup })}`,
    ],
    [t('development.education'), t(`members.education.${person.education}`)],
    [t('development.occupation'), person.occupation || '—'],
    [t('development.phone'), person.phoneMasked ?? '—'],
    [t('development.capable'), t(person.capableVillager ? 'common.yes' : 'common.no')],
    ...(person.joinedOn
      ? [
          [
            t('development.member-card'),
            <Link key="card" to="/members/$id" params={{ id: person.id }}>
              {t('development.member-open')}
            </Link>,
          ] satisfies [string, React.ReactNode],
        ]
      : []),
    ...(person.joinedOn
      ? [[t('development.joined'), formatDate(person.joinedOn)] satisfies [string, string]]
      : []),
    ...(person.fullOn ? [[t('development.full'), formatDate(person.fullOn)] satisfies [string, string]] : []),
  ];
  return <FactList facts={facts} card />;
}
