-- The ground this instance stands on. No personal data: public geography (INSEE, IGN) and the territory's own phone numbers.

create table departement (
    code       text primary key,
    name       text        not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table epci (
    siren      text primary key check (siren ~ '^[0-9]{9}$'),
    name       text        not null,
    demo       boolean     not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table commune (
    code         text primary key check (code ~ '^([0-9]{2}|2[AB])[0-9]{3}$'),
    name         text        not null,
    plain_name   text        not null,               -- PlainText.of(name)
    postal_codes text[]      not null default '{}',
    population   int         not null default 0 check (population >= 0), -- 0 when unknown
    latitude     float8      not null,               -- a point inside the contour
    longitude    float8      not null,
    epci         text        references epci (siren),
    departement  text        not null references departement (code),
    west         float8      not null,               -- the contour's bounds in degrees
    south        float8      not null,
    east         float8      not null,
    north        float8      not null,
    contour      bytea       not null,               -- WKB, WGS 84, x = longitude; valid; Polygon or MultiPolygon
    in_perimeter boolean     not null,
    demo         boolean     not null default false, -- part of the invented territory
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now()
);
create index commune_epci on commune (epci);

-- Rivers and roads that help a reader find their way on the drawn map.
create table line (
    id         int generated always as identity primary key,
    kind       text        not null check (kind in ('RIVER', 'ROAD')),
    name       text        not null default '',
    rank       smallint    not null default 1,       -- 1 is the most important
    shape      bytea       not null,                 -- WKB, WGS 84; LineString or MultiLineString
    demo       boolean     not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- One row. Whoever writes to this schema raises the revision in the same transaction: readers in any process
-- look at it every few seconds and read again what they hold in memory when it moved.
create table settings (
    one             boolean primary key default true check (one),
    name            text,                            -- null as long as nobody named the territory
    phone           text,                            -- E.164, as transport_phone
    transport_phone text,
    transport_note  text,
    demo            boolean     not null default false,
    revision        bigint      not null default 0,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now()
);
insert into settings default values;

insert into departement (code, name) values
    ('01', 'Ain'), ('02', 'Aisne'), ('03', 'Allier'), ('04', 'Alpes-de-Haute-Provence'), ('05', 'Hautes-Alpes'),
    ('06', 'Alpes-Maritimes'), ('07', 'Ardèche'), ('08', 'Ardennes'), ('09', 'Ariège'), ('10', 'Aube'),
    ('11', 'Aude'), ('12', 'Aveyron'), ('13', 'Bouches-du-Rhône'), ('14', 'Calvados'), ('15', 'Cantal'),
    ('16', 'Charente'), ('17', 'Charente-Maritime'), ('18', 'Cher'), ('19', 'Corrèze'), ('2A', 'Corse-du-Sud'),
    ('2B', 'Haute-Corse'), ('21', 'Côte-d’Or'), ('22', 'Côtes-d’Armor'), ('23', 'Creuse'), ('24', 'Dordogne'),
    ('25', 'Doubs'), ('26', 'Drôme'), ('27', 'Eure'), ('28', 'Eure-et-Loir'), ('29', 'Finistère'), ('30', 'Gard'),
    ('31', 'Haute-Garonne'), ('32', 'Gers'), ('33', 'Gironde'), ('34', 'Hérault'), ('35', 'Ille-et-Vilaine'),
    ('36', 'Indre'), ('37', 'Indre-et-Loire'), ('38', 'Isère'), ('39', 'Jura'), ('40', 'Landes'),
    ('41', 'Loir-et-Cher'), ('42', 'Loire'), ('43', 'Haute-Loire'), ('44', 'Loire-Atlantique'), ('45', 'Loiret'),
    ('46', 'Lot'), ('47', 'Lot-et-Garonne'), ('48', 'Lozère'), ('49', 'Maine-et-Loire'), ('50', 'Manche'),
    ('51', 'Marne'), ('52', 'Haute-Marne'), ('53', 'Mayenne'), ('54', 'Meurthe-et-Moselle'), ('55', 'Meuse'),
    ('56', 'Morbihan'), ('57', 'Moselle'), ('58', 'Nièvre'), ('59', 'Nord'), ('60', 'Oise'), ('61', 'Orne'),
    ('62', 'Pas-de-Calais'), ('63', 'Puy-de-Dôme'), ('64', 'Pyrénées-Atlantiques'), ('65', 'Hautes-Pyrénées'),
    ('66', 'Pyrénées-Orientales'), ('67', 'Bas-Rhin'), ('68', 'Haut-Rhin'), ('69', 'Rhône'), ('70', 'Haute-Saône'),
    ('71', 'Saône-et-Loire'), ('72', 'Sarthe'), ('73', 'Savoie'), ('74', 'Haute-Savoie'), ('75', 'Paris'),
    ('76', 'Seine-Maritime'), ('77', 'Seine-et-Marne'), ('78', 'Yvelines'), ('79', 'Deux-Sèvres'), ('80', 'Somme'),
    ('81', 'Tarn'), ('82', 'Tarn-et-Garonne'), ('83', 'Var'), ('84', 'Vaucluse'), ('85', 'Vendée'), ('86', 'Vienne'),
    ('87', 'Haute-Vienne'), ('88', 'Vosges'), ('89', 'Yonne'), ('90', 'Territoire de Belfort'), ('91', 'Essonne'),
    ('92', 'Hauts-de-Seine'), ('93', 'Seine-Saint-Denis'), ('94', 'Val-de-Marne'), ('95', 'Val-d’Oise'),
    ('971', 'Guadeloupe'), ('972', 'Martinique'), ('973', 'Guyane'), ('974', 'La Réunion'),
    ('975', 'Saint-Pierre-et-Miquelon'), ('976', 'Mayotte'), ('977', 'Saint-Barthélemy'), ('978', 'Saint-Martin'),
    ('986', 'Wallis-et-Futuna'), ('987', 'Polynésie française'), ('988', 'Nouvelle-Calédonie');
