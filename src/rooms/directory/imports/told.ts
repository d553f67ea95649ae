import type { Documents, EntryKind } from '../entries/document.ts'

/**
 * What a reader makes of a file or a feed: a sequence of what is told of records, and of answers about rows. A reader never throws because of
 * what stands in a file, never holds a file in memory, and tells each record once a run, as a whole.
 */

/** Whose words and ids they are: `field_origin.source` of the pieces, `provenance.source` of the records. */
export const sources = ['tpr', 'ptv', 'hsds', 'hauki', 'template'] as const
export type Source = (typeof sources)[number]

/** In which form they come; what a file is, is found by looking (`read/format.ts`), or told by whoever starts the run. */
export const formats = [
  'tpr_csv',
  'tpr_json',
  'ptv',
  'hsds_json',
  'hsds_tables',
  'hauki',
  'template_csv',
  'template_xlsx',
] as const
export type Format = (typeof formats)[number]

/** A file of a run; may be opened more than once. `name` is what answers call it, without folders of the machine it came from. */
export type GivenFile = { name: string; open: () => AsyncIterable<Uint8Array> }

export type ReadOptions = {
  /** The language of sources that tell one only (HSDS); `fi` when nobody says. */
  lang?: string
  /** The day of the reading, after which nothing can have been checked. */
  today?: string
  /** For demonstrations: the last part of every e-mail address becomes `.invalid`. */
  withoutRealMail?: boolean
}

export type Reader = (files: readonly GivenFile[], options?: ReadOptions) => AsyncIterable<Told | Answer>

/** Another record, by its id in the same source. */
export type Ref = { key: string }
export type TermRef = { taxonomy: 'life_stage' | 'worry' | 'function' | 'kind'; code: string }
/**
 * An area by its code in a national or municipal register. The own `municipality`, and what contains it, is "everywhere" to us; an area of
 * ours is found by `code`, or by its name where the source has no codes (`kind` is then `named`).
 */
export type AreaRef = {
  kind: 'municipality' | 'region' | 'hospital_district' | 'business_region' | 'wellbeing_county' | 'ours' | 'named'
  code: string
}

type Words = Documents['service']['name']
/** By language; `null`: the source has the field and it is empty (now), so a text that came from the same source goes. */
export type ToldWords = Record<string, Words[string] | null>
type Worded<D> = { [F in keyof D]?: D[F] extends Words ? ToldWords : D[F] }

type ToldAt = Omit<Documents['service']['at'][number], 'location'> & { location: Ref }
/**
 * Only the pieces the source tells; what is not here is left as it is. `null`, `[]` and a language that is `null` say that the source knows of
 * nothing (any longer). A new record may lack an `organization`: the run names one. `synthetic` and `slug` are never told.
 */
export type ToldDocuments = {
  organization: Worded<Omit<Documents['organization'], 'parent'>> & { parent?: Ref | null }
  location: Worded<Omit<Documents['location'], 'organization' | 'areas' | 'synthetic'>> & {
    organization?: Ref
    areas?: AreaRef[]
  }
  service: Worded<Omit<Documents['service'], 'organization' | 'areas' | 'partners' | 'terms' | 'at' | 'synthetic'>> & {
    organization?: Ref
    areas?: AreaRef[]
    partners?: Ref[]
    terms?: TermRef[]
    at?: ToldAt[]
  }
}

type ToldOf<K extends EntryKind> = {
  kind: K
  /** Its id in its source, at most 200 characters; never told twice in a run. */
  key: string
  /** Of which source the key is, when another than the run's (Hauki tells hours of `tpr` units). Such a record is never made new. */
  keySource?: Source
  file: string
  /** The row of a table, counted from 1 with its header, or a JSON pointer (`/itemList/3`). */
  row: number | string
  /** When the source last changed it, an ISO moment in UTC. */
  modifiedOn?: string
  document: ToldDocuments[K]
  /** Paths whose text stands on a national general description: PTV wins on those. */
  statutory?: readonly string[]
  /** The source says that it is deleted or archived. */
  gone?: true
}
export type Told = ToldOf<'organization'> | ToldOf<'location'> | ToldOf<'service'>

/** An `error`: the row, or the field, is not taken. A `warning`: it is taken, but one should look. */
export type Answer = {
  level: 'error' | 'warning'
  file: string
  /** As in `Told`; 0 is the file as a whole. Of an answer given once for many rows, the first of them. */
  row: number | string
  key?: string
  /** As the source names it: a column, a property; '' when it is about the row. */
  field: string
  reason: Reason
  /** What stood there, shortened to 120 characters, without control characters. */
  value: string
  /** Of answers given once a kind: for how many rows. */
  count?: number
}

export const reasons = [
  // a file
  'file_unreadable', // neither text nor a table that we can open
  'file_empty',
  'file_cut', // ends in the middle; what came before is taken
  'file_unknown', // nothing here that this format knows
  'limit_exceeded', // unpacks to too much, or a record is too large
  'encoding_guessed', // not UTF-8: read as Windows-1252
  'total_wrong', // the source says another number of records or pages than there are
  'column_missing',
  'column_unknown',
  // a row
  'row_unreadable',
  'cells_missing',
  'cells_extra',
  'key_missing',
  'duplicate', // the key was told before in this run; the first counts
  'name_missing',
  'not_ours', // of a kind that families do not look for here: not taken
  'kind_guessed', // no code of its kind is known: taken as an office
  'reference_missing', // what it must refer to is not told
  'reference_unknown', // refers to what neither this run nor we know
  // a field
  'field_not_taken', // we have no place for it
  'code_unknown',
  'value_bad',
  'number_bad',
  'date_bad',
  'time_bad',
  'phone_bad',
  'email_bad',
  'url_bad',
  'postal_code_bad',
  'point_bad',
  'crossed', // a minimum above a maximum, an end before its start
  'too_long', // shortened
  'markup_removed', // was HTML; plain words are taken
  'control_removed', // characters that nobody can see
  'hours_not_read', // words about hours that we cannot read as hours
  'mail_replaced', // for demonstrations only
] as const
export type Reason = (typeof reasons)[number]
