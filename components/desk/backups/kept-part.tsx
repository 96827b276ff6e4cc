import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { WHY } from '#components/desk/parts/field/control-look.ts'
import { ROLE_NAMES } from '#components/desk/parts/role-names.ts'
import { t } from '#domain/messages/t.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'

export const BULLETS = 'grid list-disc gap-1 ps-4'

/** Says what a restore leaves as it is now, and which people have to be checked. */
export function KeptPart({ kept }: { kept: KeptByRestore }) {
  const lines = linesOf(kept)
  const isNothing = lines.length + kept.people.count + kept.unsure.count === 0
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
      <People
        title={t(
          '{n, plural, one {# account returns} other {# accounts return}} with the role, password and second factor of then. Check whether they still apply',
          { n: kept.unsure.count },
        )}
        {...kept.unsure}
      />
      <People
        title={t(
          '{n, plural, one {# account keeps} other {# accounts keep}} the role, access, password and second factor of now',
          { n: kept.people.count },
        )}
        {...kept.people}
      />
    </PagePart>
  )
}

function linesOf({ links, keys, partners, delivered, givenUp, webhooks }: KeptByRestore): string[] {
  const all: [number, string][] = [
    [links, t('{n, plural, one {# preview link ends} other {# preview links end}}.', { n: links })],
    [keys.ended, words.ended(keys.ended, [t('API key'), t('API keys')])],
    [keys.paused, words.paused(keys.paused, [t('API key'), t('API keys')])],
    [partners.ended, words.ended(partners.ended, [t('token of a partner'), t('tokens of partners')])],
    [partners.paused, words.paused(partners.paused, [t('token of a partner'), t('tokens of partners')])],
    [
      webhooks,
      t(
        '{n, plural, one {# webhook} other {# webhooks}} removed since {n, plural, one {stays} other {stay}} removed.',
        { n: webhooks },
      ),
    ],
    [
      delivered,
      t('{n, plural, one {# delivery was} other {# deliveries were}} made since and will not be made again.', {
        n: delivered,
      }),
    ],
    [
      givenUp,
      t(
        '{n, plural, one {# letter or message of a webhook is} other {# letters and messages of webhooks are}} not sent, because they may have been sent already. They are listed under Deliveries, with Send again.',
        { n: givenUp },
      ),
    ],
  ]
  return all.filter(([count]) => count > 0).map(([, line]) => line)
}

function People({ title, count, items }: KeptByRestore['people'] & { title: string }) {
  if (count === 0) return null
  return (
    <Details title={title} isOpen={count <= 5}>
      <ul>
        {items.map(({ name, role }, n) => (
          <li key={n}>{t('{name}, {role}', { name, role: t(ROLE_NAMES[role]) })}</li>
        ))}
        {count > items.length && (
          <li className="text-ink-3">{t('and {n, number} more', { n: count - items.length })}</li>
        )}
      </ul>
    </Details>
  )
}
