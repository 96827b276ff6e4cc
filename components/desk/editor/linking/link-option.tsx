import { File, FileText, Folder, Hash, Link, type LucideIcon, Paperclip, User } from 'lucide-react'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'
import { OptionRow } from '#components/desk/parts/list/option-row.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { editorWords } from '#components/desk/words/editor.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'

const words = editorWords.link
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
        words.toAddress(option.href)
      ) : (
        <>
          {option.page.name || everyScreenWords.untitled} <PageLine page={option.page} />
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
        {words.notPublic(everyScreenWords.states[story.status].toLowerCase())}
      </small>
    )
  return <small className="block">{story ? words.published(said(story.at)) : words.kinds[kind]}</small>
}
