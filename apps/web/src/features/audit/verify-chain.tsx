import { verifyAudit } from '@lianchuang/domain/audit/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { describeError } from '../../lib/describe-error.ts';
import { ToneTag } from '../../ui/state-tag.tsx';

/** Recomputes the chain of hashes from the first entry and says whether any entry was altered. */
export function VerifyChain() {
  const { t } = useTranslation();
  const verify = useMutation({ mutationFn: () => api(verifyAudit) });
  const { data, error } = verify;
  return (
    <>
      <span role="status" className={data || error ? undefined : 'lc-visually-hidden'}>
        {data ? (
          <ToneTag tone={data.ok ? 'met' : 'missed'} sign={data.ok ? '✓' : '✕'}>
            {data.ok
              ? t('audit.chain-ok', { count: data.entries })
              : t('audit.chain-broken', { seq: data.brokenAt ?? 0 })}
          </ToneTag>
        ) : null}
        {error ? describeError(error) : null}
      </span>
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('audit.verify')}
      </Button>
    </>
  );
}
