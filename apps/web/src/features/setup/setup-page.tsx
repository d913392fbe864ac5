import { getSetup, setUpCounty } from '@lianchuang/domain/identity/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { Button, Form, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { uuidV7 } from '../../lib/uuid-v7.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { PublicFrame } from '../../ui/public-frame.tsx';
import { AdministratorFields } from './administrator-fields.tsx';
import { CountyFields, WillSetUp } from './county-fields.tsx';
import { type Division, DivisionSearch } from './division-search.tsx';
import './setup.css';

interface Entries {
  name: string;
  firstYear: number;
  administrator: { username: string; displayName: string; password: string; passwordAgain: string };
}

const steps = ['division', 'county', 'administrator'] as const;

/** Guided first run of an empty installation: which county, its name and first year, who runs it (R3.7). */
export function SetupPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [form] = Form.useForm<Entries>();
  const [step, setStep] = useState(0);
  const [division, setDivision] = useState<Division | null>(null);
  const [key] = useState(uuidV7);
  const setup = useQuery({ queryKey: ['setup'], queryFn: ({ signal }) => api(getSetup, { signal }) });
  const create = useMutation({
    mutationFn: (entries: Entries) => {
      const { username, displayName, password } = entries.administrator;
      return api(setUpCounty, {
        key,
        body: {
          name: entries.name,
          firstYear: entries.firstYear,
          administrator: { username, displayName, password },
          ...(division ? { divisionCode: division.code } : {}),
        },
      });
    },
    onSuccess: () => queryClient.removeQueries({ queryKey: ['setup'] }),
  });

  if (create.data) {
    return (
      <Frame>
        <h1>{t('setup.done')}</h1>
        <p role="status">{t('setup.done-hint', { count: create.data.organisations })}</p>
        <p>{t('setup.done-next')}</p>
        <Button type="primary" onClick={() => void navigate({ to: '/sign-in' })}>
          {t('setup.sign-in')}
        </Button>
      </Frame>
    );
  }
  if (setup.data && !setup.data.needed) return <Navigate to="/sign-in" />;

  const choose = (chosen: Division | null) => {
    setDivision(chosen);
    if (chosen) form.setFieldValue('name', chosen.name);
  };
  const forward = () => {
    if (step < 2) setStep(step + 1);
    else create.mutate(form.getFieldsValue(true));
  };
  return (
    <Frame>
      <h1>{t('setup.title')}</h1>
      <p className="lc-muted">{t('setup.hint')}</p>
      <ol className="lc-steps">
        {steps.map((name, index) => (
          <li key={name} aria-current={index === step ? 'step' : undefined}>
            <b>{index + 1}</b>
            {t(`setup.step.${name}`)}
          </li>
        ))}
      </ol>
      <ProblemAlert error={setup.error ?? create.error} />
      {create.isPending ? (
        <div role="status">
          <p>{t('setup.working', { name: form.getFieldValue('name') })}</p>
          <Progress percent={100} status="active" showInfo={false} />
        </div>
      ) : (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ firstYear: new Date().getFullYear() }}
          onFinish={forward}
        >
          {step === 0 ? <DivisionSearch value={division} onChange={choose} /> : null}
          {step === 1 ? <CountyFields division={division} /> : null}
          {step === 2 ? (
            <>
              <WillSetUp
                name={form.getFieldValue('name')}
                year={form.getFieldValue('firstYear')}
                division={division}
              />
              <AdministratorFields />
            </>
          ) : null}
          <div className="lc-setup-buttons">
            {step > 0 ? <Button onClick={() => setStep(step - 1)}>{t('setup.back')}</Button> : null}
            {step === 0 && !division ? (
              <Button onClick={forward}>{t('setup.without-division')}</Button>
            ) : (
              <Button type="primary" htmlType="submit">
                {t(step === 2 ? 'setup.create' : 'setup.forward')}
              </Button>
            )}
          </div>
        </Form>
      )}
    </Frame>
  );
}

function Frame(props: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <PublicFrame title={t('setup.title')}>
      <main className="lc-setup" id="main">
        {props.children}
      </main>
    </PublicFrame>
  );
}
