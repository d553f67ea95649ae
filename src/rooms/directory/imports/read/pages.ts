import type { Findings } from './findings.ts'
import { numberOf } from './values.ts'

/** Pages of lists, and whether they are all there: a page has as many as it says, and none is missing between the first and the last. */
export type Page = { number?: unknown; pages?: unknown; size?: unknown; total?: unknown; count?: unknown }

export function pagesOf(found: Findings) {
  const lists = new Map<
    string,
    { file: string; numbers: Set<number>; listed: number; pages: number; total: number | undefined }
  >()
  return {
    /** @param listed how many records the page holds; `size` is the most it may hold, `count` how many it says it holds */
    page(file: string, page: Page, listed: number, kind = ''): void {
      const at = { file, row: 0 }
      const [number, pages, size, total, count] = [page.number, page.pages, page.size, page.total, page.count].map(
        wholeNumber,
      )
      if (size !== undefined && listed > size) found.warning(at, 'pageSize', 'total_wrong', `${listed} / ${size}`)
      if (count !== undefined && listed !== count) found.warning(at, 'size', 'total_wrong', `${listed} / ${count}`)
      if (number === undefined || pages === undefined) return
      if (number > pages) found.warning(at, 'pageNumber', 'total_wrong', `${number} / ${pages}`)
      // lists of one page are lists of their own
      const key = pages > 1 ? `${kind} ${pages} ${total}` : `${kind} ${file}`
      const list = lists.get(key) ?? { file, numbers: new Set(), listed: 0, pages, total }
      if (!list.numbers.has(number)) list.listed += listed
      list.numbers.add(number)
      if (lists.size < 10_000) lists.set(key, list)
    },
    end(): void {
      for (const { file, numbers, listed, pages, total } of lists.values()) {
        if (numbers.size < pages)
          found.warning({ file, row: 0 }, 'pageCount', 'total_wrong', `${numbers.size} / ${pages}`)
        else if (total !== undefined && total !== listed)
          found.warning({ file, row: 0 }, 'total', 'total_wrong', `${listed} / ${total}`)
      }
      lists.clear()
    },
  }
}

const wholeNumber = (value: unknown): number | undefined =>
  Number.isSafeInteger(numberOf(value)) ? numberOf(value) : undefined
