import { Skeleton } from 'antd';

/** The place of a page while its code and first data arrive; same padding, so nothing jumps. */
export function PagePending() {
  return (
    <div className="lc-page" aria-busy="true">
      <Skeleton active title paragraph={{ rows: 10 }} />
    </div>
  );
}
