'use client'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { CONTROL, TEXT_AREA, WHY } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { msg, t } from '#domain/messages/t.ts'
import { articlePath } from '#domain/urls/paths.ts'

const FIELDS = [
  {
    name: 'title',
    label: msg('Title for search engines'),
    hint: msg('If empty, the headline is used.'),
    max: 200,
    about: 60,
    rows: 2,
    from: 'headline',
  },
  {
    name: 'description',
    label: msg('Description'),
    hint: msg('If empty, the standfirst is used.'),
    max: 400,
    about: 160,
    rows: 4,
    from: 'standfirst',
  },
] as const

/** Title and description for search engines and shared links, which override the headline and standfirst. */
export function SearchTab({ desk: { story, saving, isEditable, change } }: { desk: StoryDeskState }) {
  const { paper } = useNewsroom()
  const { seo, headline, standfirst } = story
  const written = writtenIn(story.language)
  const { seo: problem } = saving.state.problems
  return (
    <>
      {FIELDS.map(({ name, label, hint, max, about, rows, from }) => (
        <Field
          key={name}
          label={t(label)}
          hint={t(hint)}
          counter={t('{length, number} of about {about, number}', { length: (seo[name] ?? '').length, about })}
        >
          {(wired) => (
            <textarea
              {...wired}
              {...written}
              className={`w-full ${CONTROL} ${TEXT_AREA}`}
              aria-invalid={problem !== undefined}
              rows={rows}
              maxLength={max}
              readOnly={!isEditable}
              placeholder={story[from]}
              value={seo[name] ?? ''}
              onChange={({ target }) => change({ seo: withWords(seo, name, target.value) })}
            />
          )}
        </Field>
      ))}
      {problem && <p className={WHY}>{problem}</p>}
      <section aria-labelledby="found-as">
        <SectionTitle id="found-as">{t('Preview in search results')}</SectionTitle>
        <div className="grid gap-0.5 wrap-anywhere" {...written}>
          <small className="text-xs text-ink-3">
            <bdi>{paper.name}</bdi> · <bdi dir="ltr">{articlePath(story.slug)}</bdi>
          </small>
          <b className="text-lg leading-[1.3] font-semibold">{nameOfStory(seo.title || headline)}</b>
          <p className="text-sm text-ink-2">{seo.description || standfirst}</p>
        </div>
      </section>
    </>
  )
}

/** Removes an empty field, so that the headline or standfirst is used. */
function withWords(seo: DeskArticle['seo'], name: 'title' | 'description', text: string): DeskArticle['seo'] {
  const { [name]: _before, ...rest } = seo
  return text.trim() === '' ? rest : { ...rest, [name]: text }
}
