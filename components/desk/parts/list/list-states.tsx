import type { ReactNode } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import type { ListProps } from '#components/desk/parts/list/list-props.ts'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { t } from '#domain/messages/t.ts'

type Props<Row> = Pick<ListProps<Row, string>, 'list' | 'label' | 'empty' | 'refused' | 'moreName'> & {
  /** Stands there while it loads. */
  loading?: ReactNode
  /** Its items, once there are any. */
  children: ReactNode
}

/** A list in any shape: its items, and what stands there while it loads, is empty or cannot be read. */
export function ListStates<Row>(props: Props<Row>) {
  const { list, label, empty, refused, moreName = t('More', {}, 'of a list'), loading = <Skeleton />, children } = props
  if (list.state === 'refused')
    return (
      <Empty
        title={refused?.title ?? t('Your role may not see this.')}
        how={refused?.how ?? (refused ? undefined : t('An admin can change your role.'))}
      />
    )
  return (
    <div className="grid gap-4" aria-busy={list.state === 'loading'}>
      <ReadingTrouble what={label} of={list} />
      {list.state === 'loading' && loading}
      {list.state === 'empty' && empty && <Empty {...empty} />}
      {list.items.length > 0 && children}
      {list.more && (
        <p>
          <Button isBusy={list.isReadingMore} onClick={list.more}>
            {list.isReadingMore ? t('Loading…') : moreName}
          </Button>
        </p>
      )}
    </div>
  )
}
