import type { Bulletin } from '@lianchuang/domain/bulletins/contract';
import type { PublicationBlock } from '@lianchuang/domain/publications/contract';
import { useTranslation } from 'react-i18next';
import { PublishedTable } from '../../ui/published-table.tsx';
import './bulletin-paper.css';

/** `2008年10月8日`: Arabic numerals without zeros before them. */
function dayWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The document as GB/T 9704-2012 has it: red head, number, red rule, title, text, issuer and date, imprint. */
export function BulletinPaper({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  const issuer = bulletin.organisation.name;
  return (
    <article className="lc-document" lang="zh-Hans">
      <p className="lc-document-mark">{t('bulletins.doc', { issuer })}</p>
      <p className="lc-document-number">{bulletin.number ?? t('bulletins.draft-mark')}</p>
      <hr className="lc-document-rule" />
      <h2>{bulletin.title}</h2>
      {bulletin.addressees ? <p className="lc-document-to">{bulletin.addressees}：</p> : null}
      {bulletin.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections have no name of their own
        <Section key={i} block={block} />
      ))}
      <div className="lc-document-seal">
        <p>{issuer}</p>
        {bulletin.issuedOn ? <p>{dayWords(bulletin.issuedOn)}</p> : null}
      </div>
      {bulletin.issuedOn ? (
        <footer>
          {bulletin.copies ? <p>{t('bulletins.imprint-copies', { copies: bulletin.copies })}</p> : null}
          <p>{t('bulletins.imprint', { issuer, date: dayWords(bulletin.issuedOn) })}</p>
        </footer>
      ) : null}
    </article>
  );
}

function Section({ block }: { block: PublicationBlock }) {
  return (
    <section>
      {block.heading ? <h3>{block.heading}</h3> : null}
      {block.paragraphs?.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name of their own
        <p key={i}>{text}</p>
      ))}
      {block.table ? (
        <div className="lc-document-table">
          <PublishedTable table={block.table} />
        </div>
      ) : null}
    </section>
  );
}
