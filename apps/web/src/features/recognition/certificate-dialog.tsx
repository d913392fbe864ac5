import type { NominationDetail } from '@lianchuang/domain/recognition/contract';
import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import './certificate.css';

/** The certificate to look at and to print: on paper it stands alone, on one A4 sheet; the seal is put on by hand. */
export function CertificateDialog(props: { nomination: NominationDetail; onClose: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.body.classList.add('lc-certificate-alone');
    return () => document.body.classList.remove('lc-certificate-alone');
  }, []);
  return (
    <>
      <Modal
        open
        width={820}
        title={t('recognition.certificate')}
        onCancel={props.onClose}
        footer={
          <>
            <Button onClick={props.onClose}>{t('common.close')}</Button>
            <Button type="primary" onClick={() => print()}>
              {t('recognition.print')}
            </Button>
          </>
        }
      >
        <Certificate nomination={props.nomination} />
      </Modal>
      {createPortal(
        <div className="lc-certificate-paper" aria-hidden="true">
          <Certificate nomination={props.nomination} />
        </div>,
        document.body,
      )}
    </>
  );
}

function Certificate({ nomination }: { nomination: NominationDetail }) {
  const { t } = useTranslation();
  const { person, organisation, year, kind } = nomination;
  const [y, month, day] = (nomination.decidedOn ?? '').split('-').map(Number);
  return (
    <article className="lc-certificate">
      <h3>{t('recognition.paper.title')}</h3>
      <p className="lc-certificate-to">
        {person
          ? t('recognition.paper.to-person', { name: person.name })
          : t('recognition.paper.to-unit', { name: organisation.name })}
      </p>
      <p className="lc-certificate-text">
        {person
          ? t('recognition.paper.text-person', {
              unit: organisation.name,
              post: person.post,
              year,
              award: t(`recognition.award.${kind}`),
            })
          : t('recognition.paper.text-unit', { year, award: t(`recognition.award.${kind}`) })}
      </p>
      <p className="lc-certificate-text">{t('recognition.paper.hereby')}</p>
      <div className="lc-certificate-seal">
        <p>{t('recognition.paper.seal')}</p>
        <p>{t('recognition.paper.day', { year: y, month, day })}</p>
      </div>
      <p className="lc-certificate-number">
        {t('recognition.paper.number', { decision: nomination.decision, number: nomination.certificate })}
      </p>
    </article>
  );
}
