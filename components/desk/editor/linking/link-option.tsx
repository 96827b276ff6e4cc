import { File, FileText, Folder, Hash, Link, type LucideIcon, Paperclip, User } from 'lucide-react'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { OptionRow } from '#components/desk/parts/list/option-row.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { TARGET_NAMES } from '#components/desk/parts/target-names.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import { t } from '#domain/messages/t.ts'

const ICONS: Record<LinkSuggestion['kind'], LucideIcon> = {
  story: FileText,
  section: Folder,
  topic: Hash,
  author: User,
  page: File,
  file: Paperclip,
}

type Props = { id: string; option: LinkOption; isActive: boolean; onTake: () => void }

/** An option of the link dialog: an address as typed, or a page of the paper with its kind. */
export function LinkOptionRow({ option, ...row }: Props) {
  return (
    <OptionRow {...row} icon={option.kind === 'address' ? Link : ICONS[option.page.kind]} className="min-h-11">
      {option.kind === 'address' ? (
        t('Link to {address}', { address: option.href })
      ) : (
        <>
          <StoryName of={option.page.name} /> <PageLine page={option.page} />
        </>
      )}
    </OptionRow>
  )
}

function PageLine({ page: { kind, story } }: { page: LinkSuggestion }) {
  const { said } = useNewsroom()
  if (story?.isPublic === false)
    return (
      <small className="block text-amber!">
        {t('Not public: readers cannot open it')} <StateMark status={story.status} />
      </small>
    )
  return (
    <small className="block">
      {story ? t('Published {time}', { time: said(story.at) }, 'of a story') : t(TARGET_NAMES[kind])}
    </small>
  )
}
