'use client'
import { useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { t } from '#domain/messages/t.ts'
import { isSlug } from '#domain/urls/is-slug.ts'
import { articlePath } from '#domain/urls/paths.ts'

/** The transliteration tables for all scripts are loaded only if the typed text is not yet a valid slug. */
async function slugOf(typed: string): Promise<string> {
  if (isSlug(typed) && typed.length <= 80) return typed
  const { slugify } = await import('#domain/urls/slug.ts')
  return slugify(typed)
}

/** The slug of a story's address. It is normalised and committed on blur. */
export function AddressField({ desk: { story, saving, isEditable, change } }: { desk: StoryDeskState }) {
  const { slug } = story
  const { slug: problem } = saving.state.problems
  const [typed, setTyped] = useState(slug)
  const [last, setLast] = useState(slug)
  if (last !== slug) {
    setLast(slug)
    setTyped(slug)
  }
  const leave = async () => {
    const fit = typed.trim() === '' ? slug : await slugOf(typed)
    setTyped(fit)
    if (fit !== slug || problem) change({ slug: fit })
  }
  const hint =
    story.publishedAt === null
      ? t('It follows the headline until you enter one.')
      : t('If you publish a new address, the old one redirects to it.')
  return (
    <Field label={t('Address')} hint={`${articlePath(typed || slug)}. ${hint}`} why={problem}>
      {(wired) => (
        <input
          {...wired}
          className={`w-full ${CONTROL}`}
          value={typed}
          readOnly={!isEditable}
          spellCheck={false}
          dir="ltr"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void leave()}
          onKeyDown={(event) => event.key === 'Enter' && void leave()}
        />
      )}
    </Field>
  )
}
