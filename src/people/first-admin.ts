import { sql } from 'kysely'
import type { Config } from '../platform/config.ts'
import type { Db } from '../platform/db/db.ts'
import { openKeys } from '../platform/keys/key-file.ts'
import { Refusal } from '../platform/lifecycle/refusal.ts'
import { identityHashes, identityText, sealedAbout } from './identity.ts'
import { knowsAnybody } from './sign-in/queries.ts'

type Newcomer = { issuer: string; subject: string; given: string; family: string }

/**
 * Makes the first administrator and the second, from whom all other rights come: only while there are fewer than two, since what opens
 * people's data takes two (note 28).
 * @param db as the owner of the tables
 * @throws Refusal when there are two, the issuer is not among those told, or somebody has that identity
 */
export async function firstAdmin(
  db: Db,
  { keysFile, signIn }: Pick<Config, 'keysFile' | 'signIn'>,
  { issuer, subject, given, family }: Newcomer,
  say: (line: string) => void,
): Promise<void> {
  if (!signIn.staff.some(({ key }) => key === issuer))
    throw new Refusal(`There is no issuer ${issuer} in STAFF_ISSUERS: give its key.`)
  if (![subject, given, family].every((word) => word.trim() && word.length <= 100 && !/\p{Cc}/u.test(word)))
    throw new Refusal('Give the subject, the given name and the family name, each of 100 characters at most.')
  const keys = await openKeys(keysFile, async () => !(await knowsAnybody(db)), say)
  const identity = { issuer, subject: subject.trim() }
  // While keys are exchanged somebody may still be known by a former one.
  const hashes = identityHashes(keys, identity)
  const told = keys.seal(identityText(identity), sealedAbout.told)
  const already = await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('people.end_role', 7365004))`.execute(tx)
    const { rows } = await sql<{ already: number; known: boolean }>`select
      (select count(distinct r.practitioner_id)::int from people.practitioner_role r join people.practitioner p on p.id = r.practitioner_id
        -- not "now": who waited for the lock began before whom they waited for
        where r.task = 'administration' and (upper_inf(r.valid) or upper(r.valid) > now())
          and (p.left_on is null or p.left_on > people.day(now()))) as already,
      exists (select from people.identity i where i.hash = any(${hashes}::bytea[])) as known`.execute(tx)
    const { already = 0, known = false } = rows[0] ?? {}
    if (already > 1)
      throw new Refusal('There are two administrators already: they add everybody else at /tyo/ammattilaiset.')
    if (known) throw new Refusal('Somebody has that identity already.')
    const title = { fi: 'Pääkäyttäjä', sv: 'Administratör', en: 'Administrator' }
    const titles = Object.fromEntries(Object.entries(title).map(([lang, text]) => [lang, { text, state: 'checked' }]))
    await sql`with made as (
        insert into people.practitioner (given_name, family_name, title)
        values (${given.trim()}, ${family.trim()}, ${JSON.stringify(titles)}) returning id),
      known as (insert into people.identity (hash, told, practitioner_id) select ${hashes[0]}, ${told}, id from made),
      changed as (insert into people.practitioner_change (practitioner_id, what, reason, at)
        select id, 'added', 'first-admin', now() from made)
      insert into people.practitioner_role (practitioner_id, task, valid, reason)
        select id, 'administration', tstzrange(now(), null), 'first-admin' from made`.execute(tx)
    return already
  })
  say(
    already
      ? `${given} ${family} is the second administrator. The two confirm what the other grants.`
      : `${given} ${family} is the first administrator. Make the second too: what opens people's data takes two.`,
  )
}
