import { ArrowDown, ArrowUp } from 'lucide-react'
import { flushSync } from 'react-dom'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { t } from '#domain/messages/t.ts'

type Props = {
  name: string
  at: number
  count: number
  onMove: (by: 1 | -1) => void
  /** Names a list whose rows have no key of their own: the focus is put on the row that the item moved to. */
  list?: string
}

/** Buttons that move an item up and down; at an end one of them is off. */
export function MoveButtons({ name, at, count, onMove, list }: Props) {
  const idOf = (n: number, by: 1 | -1) => list && `move-${list}-${n}-${by}`
  const button = (by: 1 | -1) => (
    <IconButton
      isSmall
      id={idOf(at, by)}
      icon={by === 1 ? ArrowDown : ArrowUp}
      label={by === 1 ? t('Move {name} down', { name }) : t('Move {name} up', { name })}
      aria-disabled={at === (by === 1 ? count - 1 : 0)}
      onClick={() => {
        flushSync(() => onMove(by))
        if (list) document.getElementById(`${idOf(at + by, by)}`)?.focus()
      }}
    />
  )
  return (
    <>
      {button(-1)}
      {button(1)}
    </>
  )
}
