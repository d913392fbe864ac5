import type { Publication, PublicationBlock } from '@lianchuang/domain/publications/contract';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/format.ts';
import { PublishedTable } from '../../ui/published-table.tsx';

/** One notice: the latest of its kind is open, older ones open by a tap. */
export function PublicNotice(props: { notice: Publication; open: boolean }) {
  const { t } = useTranslation();
  const { notice } = props;
  return (
    <details className="lc-public-notice" open={props.open}>
      <summary>
        <strong>{notice.title}</strong>
        <span>
          {[notice.number, t('public.published-on', { date: formatDate(notice.publishedOn) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      {notice.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published copy never changes its order
        <NoticeBlock key={i} block={block} />
      ))}
    </details>
  );
}

function NoticeBlock({ block }: { block: PublicationBlock }) {
  return (
    <>
      {block.heading ? <h3>{block.heading}</h3> : null}
      {block.paragraphs?.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published copy never changes its order
        <p key={i}>{text}</p>
      ))}
      {/* On a phone each row stands as a card: the heading of a column before its cell. */}
      {block.table ? <PublishedTable table={block.table} /> : null}
    </>
  );
}
