import type { ReactNode } from 'react'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { WHY } from '#components/desk/parts/field/control-look.ts'
import { MoreLines } from '#components/desk/parts/list/more-lines.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { type Message, msg, t } from '#domain/messages/t.ts'
import { ROLE_NAMES } from '#domain/permissions/role-names.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'

export const BULLETS = 'grid list-disc gap-1 ps-4'

/** Says what a restore leaves as it is now, and which people have to be checked. */
export function KeptPart({ kept }: { kept: KeptByRestore }) {
  const { exactly } = useNewsroom()
  const lines = linesOf(kept)
  const isNothing = lines.length + kept.people.count + kept.unsure.count + kept.recalled.count + kept.hidden.count === 0
  return (
    <PagePart level={3} title={t('What stays as it is now')}>
      {!kept.isKnown && (
        <p className={WHY}>
          {t(
            'This backup is not from the newsroom that runs now, so nothing here knows what was revoked or sent since.',
          )}
        </p>
      )}
      {kept.isKnown && isNothing && <p>{t('Nothing was revoked, changed in access or sent since this backup.')}</p>}
      {lines.length > 0 && (
        <ul className={BULLETS}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {kept.uncheckedSince !== null && (
        <p className={WHY}>
          {t(
            'Stories recalled, names replaced and requests decided after {time} are not known either. The pages are public at once; a notice stays on the desk until an admin confirms that they were checked.',
            { time: exactly(kept.uncheckedSince) },
          )}
        </p>
      )}
      <CutList
        title={t(
          '{n, plural, one {# story or picture recalled since stays recalled} other {# stories and pictures recalled since stay recalled}}',
          { n: kept.recalled.count },
        )}
        {...kept.recalled}
        show={nameSaid}
      />
      <CutList
        title={t(
          '{n, plural, one {# story stays out of search engines} other {# stories stay out of search engines}}, as requests since decided',
          { n: kept.hidden.count },
        )}
        {...kept.hidden}
        show={nameSaid}
      />
      <CutList
        title={t(
          '{n, plural, one {# account returns} other {# accounts return}} with the role, password and second factor of then. Check whether they still apply',
          { n: kept.unsure.count },
        )}
        {...kept.unsure}
        show={personSaid}
      />
      <CutList
        title={t(
          '{n, plural, one {# account keeps} other {# accounts keep}} the role, access, password and second factor of now',
          { n: kept.people.count },
        )}
        {...kept.people}
        show={personSaid}
      />
    </PagePart>
  )
}

const LINES = {
  links: msg('{n, plural, one {# preview link ends.} other {# preview links end.}}'),
  keysEnded: msg(
    '{n, plural, one {# API key revoked since stays revoked.} other {# API keys revoked since stay revoked.}}',
  ),
  keysPaused: msg(
    '{n, plural, one {# API key waits until an admin resumes it, on the page of backups.} other {# API keys wait until an admin resumes them, on the page of backups.}}',
  ),
  partnersEnded: msg(
    '{n, plural, one {# token of a partner revoked since stays revoked.} other {# tokens of partners revoked since stay revoked.}}',
  ),
  partnersPaused: msg(
    '{n, plural, one {# token of a partner waits until an admin resumes it, on the page of backups.} other {# tokens of partners wait until an admin resumes them, on the page of backups.}}',
  ),
  webhooks: msg(
    '{n, plural, one {# webhook removed since stays removed.} other {# webhooks removed since stay removed.}}',
  ),
  replaced: msg(
    '{n, plural, one {A name that was replaced since in # story is replaced again before anything is served: that story differs from the backup.} other {Names that were replaced since in # stories are replaced again before anything is served: these stories differ from the backup.}}',
  ),
  delivered: msg(
    '{n, plural, one {# delivery was made since and will not be made again.} other {# deliveries were made since and will not be made again.}}',
  ),
  givenUp: msg(
    '{n, plural, one {# letter or message of a webhook is not sent, because they may have been sent already. They are listed under Deliveries, with Send again.} other {# letters and messages of webhooks are not sent, because they may have been sent already. They are listed under Deliveries, with Send again.}}',
  ),
}

function linesOf({ links, keys, partners, delivered, givenUp, webhooks, replaced }: KeptByRestore): string[] {
  const all: [number, Message][] = [
    [links, LINES.links],
    [keys.ended, LINES.keysEnded],
    [keys.paused, LINES.keysPaused],
    [partners.ended, LINES.partnersEnded],
    [partners.paused, LINES.partnersPaused],
    [webhooks, LINES.webhooks],
    [replaced, LINES.replaced],
    [delivered, LINES.delivered],
    [givenUp, LINES.givenUp],
  ]
  return all.filter(([n]) => n > 0).map(([n, line]) => t(line, { n }))
}

const nameSaid = (name: string) => <bdi>{name}</bdi>
const personSaid = ({ name, role }: KeptByRestore['people']['items'][number]) =>
  t('{name}, {role}', { name, role: t(ROLE_NAMES[role]) })

type CutProps<T> = { title: string; count: number; items: readonly T[]; show: (item: T) => ReactNode }

/** The first items of many, under their number; nothing if there are none. A short list is open. */
export function CutList<T>({ title, count, items, show }: CutProps<T>) {
  if (count === 0) return null
  return (
    <Details title={title} isOpen={count <= 5}>
      <ul>
        {items.map((item, n) => (
          <li key={n}>{show(item)}</li>
        ))}
        <MoreLines count={count - items.length} />
      </ul>
    </Details>
  )
}
