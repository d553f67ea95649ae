-- The quiet map drawn under the pins. It is data of the town, so that no tile server learns who looks for help.
create table directory.base_map (
  id uuid primary key default gen_random_uuid(),
  -- an SVG file with <symbol id="map">; colours are theme variables
  svg text not null,
  hash text not null unique generated always as (md5(svg)) stored,
  -- x = (lon - west) * kx, y = (north - lat) * ky, in units of the drawing
  west double precision not null,
  north double precision not null,
  kx double precision not null check (kx > 0),
  ky double precision not null check (ky > 0),
  width double precision not null check (width > 0),
  height double precision not null check (height > 0),
  attribution text not null,
  created_at timestamptz not null default now()
);
create unique index base_map_only_one on directory.base_map ((true));
grant select on directory.base_map to perheverkosto_app;
