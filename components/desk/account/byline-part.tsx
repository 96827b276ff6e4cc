'use client'
import { useChooseByline, useOwnByline } from '#components/desk/account/use-own-byline.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { Finder } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'
import { authorPath } from '#domain/urls/paths.ts'

/** Shows the byline of the signed-in person, and lets them confirm, make or choose it. */
export function BylinePart() {
  const { me } = useNewsroom()
  const own = useOwnByline()
  const { act: pick } = useChooseByline({ done: ({ name }) => t('Your byline is {name}.', { name }) })
  if (own.isError) return <Refusal of={t('This could not be loaded. Reload the page to try again.')} />
  if (!own.data) return <p className={HINT}>{t('Loading…')}</p>
  const { byline, suggested } = own.data
  return (
    <div className="grid content-start gap-3">
      <p>
        {byline ? (
          <>
            <b dir="auto">{byline.name}</b> <a href={authorPath(byline.slug)}>{t('Public page')}</a>
          </>
        ) : suggested ? (
          t('The byline “{name}” belongs to no account. Is it yours?', { name: suggested.name })
        ) : (
          t('You have no byline yet. Your first story makes one of your name.')
        )}
      </p>
      <p className="flex flex-wrap items-center gap-2">
        {suggested && (
          <Button kind="primary" onClick={() => pick(suggested.slug)}>
            {t('Yes, it is mine')}
          </Button>
        )}
        {!byline && <Button onClick={() => pick(null)}>{t('Make one of my name')}</Button>}
        {can(me, 'taxonomy.edit') && (
          <Finder
            label={t('Choose my byline')}
            source={termSources.authors}
            taken={byline ? [byline.slug] : []}
            onPick={({ slug }) => pick(slug)}
          >
            <Button>{t('Choose another')}</Button>
          </Finder>
        )}
      </p>
    </div>
  )
}
