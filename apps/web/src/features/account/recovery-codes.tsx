import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../lib/save-file.ts';

/** Recovery codes, shown once: keep or print them. */
export function RecoveryCodes(props: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const text = `${t('account.recovery')}\n\n${props.codes.join('\n')}\n`;
  return (
    <div>
      <h3>{t('account.recovery')}</h3>
      <p>{t('account.recovery-hint')}</p>
      <ul className="lc-recovery">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button
        onClick={() =>
          saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'lianchuang-codes.txt')
        }
      >
        {t('account.keep-codes')}
      </Button>{' '}
      <Button onClick={() => print()}>{t('common.print')}</Button>{' '}
      <Button type="primary" onClick={props.onClose}>
        {t('account.codes-kept')}
      </Button>
    </div>
  );
}
