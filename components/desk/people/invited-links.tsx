'use client'
import { LABEL } from '#components/desk/parts/field/control-look.ts'
import { CopyLine } from '#components/desk/parts/field/copy-line.tsx'
import { LINK_HINTS } from '#components/desk/people/link-dialog.tsx'
import type { NewLink } from '#components/desk/people/use-people.ts'
import { t } from '#domain/messages/t.ts'

/** The links of several invitations, each to be copied with one click. They are shown only now. */
export function InvitedLinks({ links }: { links: NewLink[] }) {
  return (
    <section className="grid gap-3" aria-label={t('Links to pass on')}>
      <p>{t(LINK_HINTS.invitation)}</p>
      {links.map(({ name, link }) => (
        <div key={link} className="grid gap-1">
          <span className={LABEL}>
            <bdi>{name}</bdi>
          </span>
          <CopyLine
            label={t('One-time link for {name}', { name })}
            about={t('the link for {name}', { name })}
            text={link}
          />
        </div>
      ))}
    </section>
  )
}
