import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES } from '#db/import/batch/batch-folder.ts'
import type { PlanResult } from '#db/import/batch/plan-thread.ts'
import { type StagedTermKind, TERM_PATHS, termPath } from '#db/import/batch/term-paths.ts'
import { TERM_BY_SLUG } from '#db/import/terms-by-key.ts'
import type { ImportPlan, PlannedTerm } from '#domain/import/plan/import-plan.ts'

type Entry = { slug: string; name: string; parent?: string }
type Taxonomy = Record<'sections' | 'tags' | 'authors', Entry[]>

/** Sections, topics and bylines that the records of a batch name, and whether they exist here. */
export function plannedTerms(
  db: Db,
  folder: string,
  uses: PlanResult['uses'],
): Pick<ImportPlan, 'sections' | 'topics' | 'authors'> {
  const taxonomy = JSON.parse(fs.readFileSync(path.join(folder, BATCH_FILES.taxonomy), 'utf8')) as Taxonomy
  const slugHere = (kind: StagedTermKind, term: { slug: string; name: string }) =>
    termPath(db, kind, term).slice(TERM_PATHS[kind]('').length)
  const planned = (list: Entry[], kind: StagedTermKind, counts: Map<string, number>): PlannedTerm[] =>
    list
      .map(({ slug, name, parent = null }) => ({
        ...{ slug, name, parent },
        stories: counts.get(slug) ?? 0,
        isNew: !TERM_BY_SLUG[kind].get(db, { slug: slugHere(kind, { slug, name }) }),
      }))
      .toSorted((one, other) => other.stories - one.stories)
  return {
    sections: planned(taxonomy.sections, 'section', uses.sections),
    topics: planned(taxonomy.tags, 'topic', uses.tags),
    authors: planned(taxonomy.authors, 'author', uses.authors),
  }
}
