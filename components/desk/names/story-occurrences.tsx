import { OwnerLink, OWNERS } from '#components/desk/names/owner-link.tsx'
import { type ReplaceNames, tickOf } from '#components/desk/names/use-replace-names.ts'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { NamePlace, Occurrence, StoryNames } from '#domain/names/name-form.ts'

const PLACES: Record<NamePlace, Message> = {
  headline: msg('Headline', 'place of a name'),
  standfirst: msg('Standfirst', 'place of a name'),
  kicker: msg('Kicker', 'place of a name'),
  address: msg('Address', 'place of a name'),
  seo: msg('Search and social title', 'place of a name'),
  text: msg('Text', 'place of a name'),
  quote: msg('Quote', 'place of a name'),
  caption: msg('Caption', 'place of a name'),
  alt: msg('Alternative text', 'place of a name'),
  footnote: msg('Footnote', 'place of a name'),
  update: msg('Update', 'place of a name'),
  link: msg('Link', 'place of a name'),
  correction: msg('Correction', 'place of a name'),
  library: msg('Picture library', 'place of a name'),
}

type Props = { story: StoryNames; act: ReplaceNames }

/** The occurrences of a name in a story, each in its words, with a tick; without one it stays as it is. */
export function StoryOccurrences({ story, act }: Props) {
  const { of, id, headline, isPublic } = story
  const occurrences = story.occurrences.filter(({ isByHand }) => !isByHand)
  const byHand = story.occurrences.filter(({ isByHand }) => isByHand)
  const ticks = occurrences.map(({ key }) => tickOf(story, key))
  return (
    <section className="grid gap-2 border-b border-rule pb-4" aria-label={headline || t(OWNERS[of].name)}>
      <h3 className="flex flex-wrap items-center gap-2 font-semibold">
        <OwnerLink of={of} id={id} headline={headline} />
        {!isPublic && <small className="font-normal text-ink-3">{t('not public')}</small>}
      </h3>
      {ticks.length > 0 && (
        <Checkbox
          name={t('All {n, plural, one {# occurrence} other {# occurrences}} here', { n: ticks.length })}
          isOn={ticks.every((tick) => act.chosen.has(tick))}
          onChange={(isOn) => act.choose(ticks, isOn)}
        />
      )}
      <ul className="grid gap-1 ps-6">
        {occurrences.map((one) => (
          <li key={one.key}>
            <Checkbox
              name={<Context of={one} />}
              isOn={act.chosen.has(tickOf(story, one.key))}
              onChange={(isOn) => act.choose([tickOf(story, one.key)], isOn)}
            />
          </li>
        ))}
        {byHand.map((one) => (
          <li key={one.key}>
            <Context of={one} />
            <p className={HINT}>{t('This stays until somebody changes it there by hand.')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Context = ({ of: { place, before, name, after, replacement, isPublic, isByHand } }: { of: Occurrence }) => (
  <span className="min-w-0 wrap-anywhere">
    <small className="text-ink-3">
      {isPublic ? t(PLACES[place]) : t('{place}, not public or an earlier version', { place: t(PLACES[place]) })}
    </small>
    <br />
    <bdi>
      {before}
      {isByHand ? (
        name
      ) : (
        <>
          <del>{name}</del> <ins>{replacement}</ins>
        </>
      )}
      {after}
    </bdi>
  </span>
)
