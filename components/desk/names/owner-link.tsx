import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { NameOwner } from '#domain/names/name-form.ts'

/** Everything in which a name can stand, and its page on the desk. */
export const OWNERS: Record<NameOwner, { name: Message; href: (id: number) => `/desk/${string}` }> = {
  story: { name: msg('Story'), href: (id) => `/desk/articles/${id}` },
  page: { name: msg('Standing page'), href: (id) => `/desk/pages/${id}` },
  section: { name: msg('Section'), href: () => '/desk/sections' },
  topic: { name: msg('Topic'), href: () => '/desk/topics' },
  author: { name: msg('Byline'), href: () => '/desk/authors' },
  source: { name: msg('Source'), href: (id) => `/desk/sources/${id}` },
  banner: { name: msg('Banner'), href: () => '/desk/front' },
  front: { name: msg('Front'), href: () => '/desk/front' },
  edition: { name: msg('Edition of a newsletter'), href: (id) => `/desk/newsletters/editions/${id}` },
  newsletter: { name: msg('Newsletter'), href: (id) => `/desk/newsletters/${id}` },
  menu: { name: msg('Menus'), href: () => '/desk/pages' },
  paper: { name: msg('Settings'), href: () => '/desk/settings' },
}

/** A link to a story or another owner of words on the desk, by its title. */
export const OwnerLink = ({ of, id, headline }: { of: NameOwner; id: number; headline: string }) => (
  <>
    {of !== 'story' && <small className="font-normal text-ink-3">{t(OWNERS[of].name)}</small>}
    <DeskLink href={OWNERS[of].href(id)}>
      {of === 'story' ? <StoryName of={headline} /> : headline || t(OWNERS[of].name)}
    </DeskLink>
  </>
)
