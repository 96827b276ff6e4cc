'use client'
import * as DropdownMenu from '@radix-ui/react-dropdown-menu'
import { Ellipsis, type LucideIcon } from 'lucide-react'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { t } from '#domain/messages/t.ts'

export type RowAction = {
  name: string
  /** The whole accessible name, where it is not `name` and the name of the row. */
  label?: string | undefined
  icon?: LucideIcon | undefined
  isIconOnly?: boolean | undefined
  isDanger?: boolean | undefined
  /** True while its request runs. */
  isBusy?: boolean | undefined
} & ({ does: () => void } | { /** A file that is downloaded. */ href: string })

const MENU = 'z-30 min-w-56 rounded-[6px] border border-edge bg-raised p-1 font-sans text-base shadow-float'
const ITEM =
  'flex min-h-8 items-center rounded-[3px] px-2 py-0.5 no-underline outline-none data-highlighted:bg-blue-wash'

type Props = { actions: readonly RowAction[]; rowName: string }

/** The actions of a row as buttons, each with the name of the row for screen readers. */
export function RowButtons({ actions, rowName }: Props) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      {actions.map((one) => (
        <RowButton key={one.name} one={one} rowName={rowName} />
      ))}
    </span>
  )
}

function RowButton({ one, rowName }: { one: RowAction; rowName: string }) {
  const { name, label, icon, isBusy } = one
  const whole = label ?? `${name} ${rowName}`.trim()
  if (one.isIconOnly && icon && 'href' in one)
    return (
      <ButtonLink download href={one.href} kind="quiet" size="small" icon={icon} aria-label={whole} title={whole} />
    )
  if (one.isIconOnly && icon && 'does' in one)
    return <IconButton isSmall icon={icon} label={whole} aria-disabled={isBusy} onClick={one.does} />
  const about = rowName === '' || label !== undefined ? undefined : rowName
  const look = { kind: one.isDanger ? 'danger' : 'plain', size: 'small', icon, about, 'aria-label': label } as const
  return 'href' in one ? (
    <ButtonLink {...look} download href={one.href}>
      {name}
    </ButtonLink>
  ) : (
    <Button {...look} isBusy={isBusy} onClick={one.does}>
      {name}
    </Button>
  )
}

/** The actions of a row in a menu; `id` is that of its button, to which a dialog returns the focus. */
export const RowMenu = ({ actions, rowName, id }: Props & { id: string }) => (
  <ActionMenu actions={actions} label={t('More for {name}', { name: rowName })} id={id} isSmall />
)

type MenuProps = { actions: readonly RowAction[]; label: string; id?: string; isSmall?: boolean }

/** Actions in a menu behind a button, such as those that a page's bar has no room for. */
export function ActionMenu({ actions, label, id, isSmall = false }: MenuProps) {
  if (actions.length === 0) return null
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        id={id}
        aria-label={label}
        title={label}
        className={`inline-grid ${isSmall ? 'size-control-sm' : 'size-control'} flex-none cursor-pointer place-items-center rounded-sm border-0 bg-transparent p-0 text-ink-2 hover:bg-press hover:text-ink`}
      >
        <Ellipsis className="size-4" aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={MENU} align="end" sideOffset={4}>
          {actions.map((one) => (
            <MenuItem key={one.name} one={one} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function MenuItem({ one }: { one: RowAction }) {
  return 'href' in one ? (
    <DropdownMenu.Item asChild className={ITEM}>
      <a href={one.href} download>
        {one.name}
      </a>
    </DropdownMenu.Item>
  ) : (
    <DropdownMenu.Item
      className={one.isDanger ? `${ITEM} text-red` : ITEM}
      disabled={one.isBusy === true}
      onSelect={one.does}
    >
      {one.name}
    </DropdownMenu.Item>
  )
}
