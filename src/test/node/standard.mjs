// Reads exports with the standard's own library, and against the rules of its table schema v1.0.2.
// node standard.mjs FILE.json|FILE.csv …    Run by bin/test on what StandardExportsTests wrote; by hand on any export.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.env.MAILLAGE_NODE_MODULES ?? import.meta.url);
const { fromSchemaLieuxDeMediationNumerique } = require('@gouvfr-anct/lieux-de-mediation-numerique');

const COLUMNS = ('id pivot nom commune code_postal code_insee adresse complement_adresse latitude longitude typologie '
  + 'telephone courriels site_web horaires presentation_resume presentation_detail source itinerance structure_parente '
  + 'date_maj services publics_specifiquement_adresses prise_en_charge_specifique frais_a_charge '
  + 'dispositif_programmes_nationaux formations_labels autres_formations_labels modalites_acces '
  + 'modalites_accompagnement fiche_acces_libre prise_rdv').split(' ');
const REQUIRED = ['id', 'pivot', 'nom', 'commune', 'code_postal', 'adresse', 'date_maj'];
const LISTS = {
  itinerance: 'Itinérant|Fixe',
  services: 'Aide aux démarches administratives|Maîtrise des outils numériques du quotidien|Insertion professionnelle via le '
    + 'numérique|Utilisation sécurisée du numérique|Parentalité et éducation avec le numérique|Loisirs et créations '
    + 'numériques|Compréhension du monde numérique|Accès internet et matériel informatique|Acquisition de matériel '
    + 'informatique à prix solidaire',
  publics_specifiquement_adresses: 'Jeunes|Étudiants|Familles et/ou enfants|Seniors|Femmes',
  prise_en_charge_specifique: 'Surdité|Handicaps moteurs|Handicaps mentaux|Illettrisme|Langues étrangères (anglais)|Langues '
    + 'étrangères (autres)|Déficience visuelle',
  frais_a_charge: 'Gratuit|Gratuit sous condition|Payant',
  dispositif_programmes_nationaux: 'Aidants Connect|Bibliothèques numérique de référence|Certification PIX|Conseillers '
    + "numériques|Emmaüs Connect|France Services|Grande école du numérique|La Croix Rouge|Point d'accès numérique CAF|Promeneurs "
    + 'du net|Relais numérique (Emmaüs Connect)',
  modalites_acces: "Se présenter|Téléphoner|Contacter par mail|Prendre un RDV en ligne|Ce lieu n'accueille pas de "
    + 'public|Envoyer un mail avec une fiche de prescription',
  modalites_accompagnement: 'En autonomie|Accompagnement individuel|Dans un atelier collectif|À distance',
};
const PATTERNS = {
  pivot: /^[a-zA-Z0-9]{9,14}$/,
  code_postal: /^\d{5}$/,
  code_insee: /^([013-9]\d|2[AB1-9])\d{3}$/,
  telephone: /^\+(33|590|594|262|596|269|687|689|508|681)\d{6,9}$/,
  date_maj: /^\d{4}-\d{2}-\d{2}$/,
  presentation_resume: /^[\s\S]{0,280}$/,
};

function csv(text) {
  const rows = [];
  let row = [], cell = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i++; }
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
    else if (c !== '\r') cell += c;
  }
  if (cell || row.length) { row.push(cell); rows.push(row); }
  const head = rows.shift();
  if (head.join() !== COLUMNS.join()) throw new Error('columns are not the standard\'s: ' + head);
  return rows.map(values => {
    if (values.length !== head.length) throw new Error('a row has ' + values.length + ' cells');
    const record = {};
    values.forEach((value, i) => { if (value !== '') record[head[i]] = value; });
    for (const name of ['latitude', 'longitude']) if (name in record) record[name] = Number(record[name]);
    return record;
  });
}

function broken(record) {
  const found = [];
  for (const name of REQUIRED) if (!record[name]) found.push(name + ' is missing');
  for (const name of Object.keys(record)) if (!COLUMNS.includes(name)) found.push(name + ' is not a column');
  for (const [name, pattern] of Object.entries(PATTERNS)) {
    if (name in record && !pattern.test(record[name])) found.push(name + ' = ' + String(record[name]).slice(0, 60));
  }
  for (const [name, words] of Object.entries(LISTS)) {
    const known = words.split('|');
    for (const word of name in record ? record[name].split('|') : []) {
      if (!known.includes(word)) found.push(name + ' = ' + word);
    }
  }
  for (const name of ['latitude', 'longitude']) {
    if (name in record && !Number.isFinite(record[name])) found.push(name + ' is not a number');
  }
  return found;
}

let failed = 0;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const records = file.endsWith('.csv') ? csv(text) : JSON.parse(text);
  const ids = new Set();
  const wrong = [];
  for (const record of records) {
    const reasons = broken(record);
    if (ids.has(record.id)) reasons.push('id comes twice');
    ids.add(record.id);
    try {
      fromSchemaLieuxDeMediationNumerique([record]);
    } catch (error) {
      reasons.push('the library: ' + error.message);
    }
    if (reasons.length) wrong.push(record.id + ': ' + reasons.join(', '));
  }
  console.log(`${file}: ${records.length} records, ${wrong.length} wrong`);
  wrong.slice(0, 20).forEach(line => console.log('  ' + line));
  failed += wrong.length;
}
process.exitCode = failed ? 1 : 0;
