import type { ReactNodeViewProps } from '@tiptap/react'
import { useCallback, useEffect, useState } from 'react'
import { ApiProblem, api, problemOf } from '#components/desk/api.ts'
import { editorWords } from '#components/desk/words/editor.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'

export type StoredEmbed = Omit<BlockOf<'embed'>, 'id' | 'type'>

/** Addresses of embeds that were just pasted: their forms search once, and those of a story that is opened do not. */
export const pastedEmbeds = new Set<string>()

const words = editorWords.embed

/**
 * Asks the server for what a story needs to embed an address: title, poster and frame. What the editor wrote meanwhile
 * stays; an answer for an embed that was changed or removed is dropped.
 */
export function useEmbedSearch(
  { editor, getPos, updateAttributes }: ReactNodeViewProps,
  address: string,
  known: string,
) {
  const [isSearching, setSearching] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const search = useCallback(
    async (asked: string): Promise<boolean> => {
      const stored = () => {
        const at = getPos()
        const node = at === undefined || editor.isDestroyed ? null : editor.state.doc.nodeAt(at)
        return node?.type.name === 'embed' ? (node.attrs.block as Partial<StoredEmbed>) : null
      }
      const before = stored()
      setSearching(true)
      setProblem(null)
      try {
        const found = await api.send<StoredEmbed>('POST', '/api/embeds', { address: asked })
        const now = stored()
        const isStill = now !== null && now.ref === before?.ref
        // A poster that cannot be fetched again stays.
        const kept = isStill && now.ref === found.ref && now.poster ? { poster: now.poster } : {}
        if (isStill) updateAttributes({ block: { ...kept, ...found, title: now.title || found.title } })
        return isStill
      } catch (error) {
        const isUnknown = error instanceof ApiProblem && error.code === 'unknown-embed'
        setProblem(isUnknown ? words.unknown(known) : problemOf(error).title)
        return false
      } finally {
        setSearching(false)
      }
    },
    [editor, getPos, updateAttributes, known],
  )
  useEffect(() => {
    if (address !== '' && pastedEmbeds.delete(address)) queueMicrotask(() => void search(address))
  }, [address, search])
  return { search, isSearching, problem, forget: () => setProblem(null) }
}
