import { useState } from 'react'
import { useLinkChoice } from '#components/desk/editor/linking/use-link-choice.ts'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { t } from '#domain/messages/t.ts'
import type { BannerFields } from '#domain/paper/banner-fields.ts'

type Target = Pick<BannerFields, 'href' | 'article'>
/** The target of a banner's link, and the words for it in the field. */
type Taken = { target: Target; typed: string }

const takenOf = (option: LinkOption): Taken => {
  if (option.kind === 'address') return { target: { href: option.href, article: null }, typed: option.href }
  const { path, name, story } = option.page
  // A banner about a story is hidden while that is not public, and follows it to another address.
  return { target: story ? { href: '', article: story.id } : { href: path, article: null }, typed: name || path }
}

/** The link of a banner, searched like any link; empty for none. `headline` is that of the story that it begins with. */
export function useBannerLink({ href, article }: Target, headline: string | undefined) {
  const [taken, setTaken] = useState<Taken>({ target: { href, article }, typed: headline ?? href })
  const [isOpen, setOpen] = useState(false)
  const choice = useLinkChoice(taken.typed)
  const { typed } = choice.field
  const isTaken = typed === taken.typed
  const take = (option: LinkOption) => {
    const next = takenOf(option)
    setTaken(next)
    choice.show(next.typed)
    setOpen(false)
  }
  return {
    says:
      isTaken && taken.target.article !== null
        ? t('It links to “{headline}”, and is hidden while that story is not public.', { headline: taken.typed })
        : t('Words of a headline, a name, or an address; empty: no link'),
    field: {
      ...choice.field,
      isOpen: isOpen && !isTaken,
      onType: (text: string) => {
        choice.show(text)
        setOpen(true)
      },
      onTake: async (index: number) => {
        const option = await choice.find(index)
        if (option) take(option)
      },
    },
    /** Resolves with what the banner links to, or with null and a reason in the field. */
    target: async (): Promise<Target | null> => {
      if (isTaken) return taken.target
      if (typed.trim() === '') return { href: '', article: null }
      const option = await choice.find()
      if (option) take(option)
      return option && takenOf(option).target
    },
  }
}
