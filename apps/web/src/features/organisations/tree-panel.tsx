import type { Organisation } from '@lianchuang/domain/organisations/contract';
import { matchesSearch } from '@lianchuang/domain/organisations/matches-search';
import { useNavigate } from '@tanstack/react-router';
import { Input, Tree } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { buildTree, type Edge, filterTree, parentOf, type TreeNode } from './organisation-tree.ts';

interface Item {
  key: string;
  title: string;
  children: Item[];
}

/** The tree with search by name or pinyin initials; the way to what was found or chosen is open. */
export function TreePanel(props: {
  organisations: readonly Organisation[];
  edge: Edge;
  selected?: string | undefined;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [opened, setOpened] = useState<readonly string[]>();
  const wanted = useDeferredValue(words);
  const { organisations, edge, selected } = props;
  const tree = useMemo(() => buildTree(organisations, edge), [organisations, edge]);
  const found = useMemo(
    () => (wanted.trim() ? filterTree(tree, (organisation) => matchesSearch(organisation, wanted)) : tree),
    [tree, wanted],
  );
  const items = useMemo(() => found.map(toItem), [found]);
  const open = useMemo(() => {
    if (wanted.trim()) return withChildren(found);
    return [...tree.map((root) => root.organisation.id), ...wayTo(organisations, edge, selected)];
  }, [wanted, found, tree, organisations, edge, selected]);
  return (
    <>
      <Input.Search
        allowClear
        aria-label={t('organisations.search')}
        placeholder={t('organisations.search')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setOpened(undefined);
        }}
      />
      {items.length === 0 ? (
        <EmptyState title={t('organisations.not-found')} hint={t('organisations.not-found-hint')} />
      ) : (
        <Tree<Item>
          aria-label={t('organisations.tree')}
          className="lc-organisations-tree"
          blockNode
          virtual
          height={560}
          treeData={items}
          expandedKeys={[...(opened ?? open)]}
          onExpand={(keys) => setOpened(keys.map(String))}
          selectedKeys={selected ? [selected] : []}
          onSelect={(keys, info) => {
            const id = String(keys[0] ?? info.node.key);
            void navigate({
              to: '/organisations/$id',
              params: { id },
              search: (before: Record<string, string | undefined>) => ({ ...before, explain: undefined }),
            });
          }}
        />
      )}
    </>
  );
}

function toItem(node: TreeNode): Item {
  const { id, name } = node.organisation;
  return {
    key: id,
    title: node.size > 0 ? `${name} (${node.size})` : name,
    children: node.children.map(toItem),
  };
}

function withChildren(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) =>
    node.children.length > 0 ? [node.organisation.id, ...withChildren(node.children)] : [],
  );
}

function wayTo(organisations: readonly Organisation[], edge: Edge, id: string | undefined): string[] {
  const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const way: string[] = [];
  let at = id === undefined ? undefined : known.get(id);
  while (at && !way.includes(at.id)) {
    way.push(at.id);
    at = known.get(parentOf(at, edge) ?? '');
  }
  return way;
}
