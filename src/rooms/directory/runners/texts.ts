export const r = {
  title: { fi: 'Kuka muokkaa', sv: 'Vem redigerar', en: 'Who edits' },
  lead: {
    fi: 'Kenen toimittajat muokkaavat näitä palveluja ja paikkoja? Verkoston toimittajat voivat aina auttaa.',
    sv: 'Vems redaktörer redigerar de här tjänsterna och platserna? Nätverkets redaktörer kan alltid hjälpa till.',
    en: 'Whose editors edit these services and places? The network’s editors can always help.',
  },
  runner: { fi: 'Toimittajat', sv: 'Redaktörer', en: 'Editors' },
  network: {
    fi: 'Verkoston omat toimittajat',
    sv: 'Nätverkets egna redaktörer',
    en: 'The network’s own editors',
  },
  ended: { fi: 'lakannut', sv: 'har upphört', en: 'has ended' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  gone: {
    fi: 'Valitse organisaatio, joka on yhä toiminnassa.',
    sv: 'Välj en organisation som fortfarande är verksam.',
    en: 'Choose an organisation that is still active.',
  },
}
