'use client'
import { useChooseByline, useOwnByline } from '#components/desk/account/use-own-byline.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { Finder } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { accountWords } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { can } from '#domain/permissions/can.ts'
import { authorPath } from '#domain/urls/paths.ts'

const words = accountWords.byline

/** Shows the byline of the signed-in person, and lets them confirm, make or choose it. */
export function BylinePart() {
  const { me } = useNewsroom()
  const own = useOwnByline()
  const { act: pick } = useChooseByline({ done: ({ name }) => words.chosen(name) })
  if (own.isError) return <Refusal of={accountWords.notLoaded} />
  if (!own.data) return <p className={HINT}>{everyScreenWords.loading}</p>
  const { byline, suggested } = own.data
  return (
    <div className="grid content-start gap-3">
      <p>
        {byline ? (
          <>
            <b>{byline.name}</b> <a href={authorPath(byline.slug)}>{words.page}</a>
          </>
        ) : suggested ? (
          words.suggested(suggested.name)
        ) : (
          words.none
        )}
      </p>
      <p className="flex flex-wrap items-center gap-2">
        {suggested && (
          <Button kind="primary" onClick={() => pick(suggested.slug)}>
            {words.confirm}
          </Button>
        )}
        {!byline && <Button onClick={() => pick(null)}>{words.make}</Button>}
        {can(me, 'taxonomy.edit') && (
          <Finder
            label={words.search}
            source={termSources.authors}
            taken={byline ? [byline.slug] : []}
            onPick={({ slug }) => pick(slug)}
          >
            <Button>{words.choose}</Button>
          </Finder>
        )}
      </p>
    </div>
  )
}
