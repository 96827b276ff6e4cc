import { usePathname } from 'next/navigation'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'
import { ROLE_NAMES } from '#domain/permissions/role-names.ts'

type Props = {
  /** The link has a line of its own: beside three buttons a name would break within its words. */
  className: string
  /** Hides the name where the rail has no room for it. */
  nameLook?: string
  onGo?: () => void
}

/** The signed-in person, and the link to their account. */
export function OwnAccount({ className, nameLook = '', onGo }: Props) {
  const { me } = useNewsroom()
  const here = usePathname()
  return (
    <DeskLink
      className={`group flex min-w-0 items-center gap-2 rounded-sm no-underline ${className}`}
      href="/desk/account"
      title={t('Your account')}
      aria-current={here === '/desk/account' ? 'page' : undefined}
      onClick={onGo}
    >
      <Avatar name={me.name} />
      <span
        className={`min-w-0 flex-1 leading-[1.2] wrap-anywhere underline-offset-[0.2em] group-hover:underline group-aria-[current]:underline ${nameLook}`}
      >
        <bdi>{me.name}</bdi>
        <small className="block text-xs text-ink-3">{t(ROLE_NAMES[me.role])}</small>
      </span>
    </DeskLink>
  )
}
