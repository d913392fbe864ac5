import type { NominationDetail } from '@lianchuang/domain/recognition/contract';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../lib/describe-error.ts';

const signs = { met: '✓', failed: '✕', 'not-applicable': '○' } as const;

/** Every rule of eligibility with its outcome; what stands against it in a sentence. */
export function CheckList(props: { checks: NominationDetail['checks'] }) {
  const { t } = useTranslation();
  return (
    <ul className="lc-recognition-checks">
      {props.checks.map((check) => (
        <li key={check.rule} className={`lc-recognition-${check.outcome}`}>
          <span aria-hidden="true">{signs[check.outcome]}</span>
          <span>
            {t(`recognition.rule.${check.rule}`)}
            {check.code
              ? `:${errorWords(check.code, check.params)}`
              : check.outcome === 'not-applicable'
                ? `(${t('recognition.not-applicable')})`
                : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
