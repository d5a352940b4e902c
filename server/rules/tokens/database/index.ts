// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { algolia } from './algolia';
import { astra } from './astra';
import { clickhouse } from './clickhouse';
import { cockroachdb } from './cockroachdb';
import { confluent } from './confluent';
import { databricks } from './databricks';
import { dbt } from './dbt';
import { elastic } from './elastic';
import { fauna } from './fauna';
import { influxdb } from './influxdb';
import { meilisearch } from './meilisearch';
import { metabase } from './metabase';
import { mongodbatlas } from './mongodbatlas';
import { neon } from './neon';
import { planetscale } from './planetscale';
import { snowflake } from './snowflake';
import { supabase } from './supabase';
import { typesense } from './typesense';
import { upstash } from './upstash';
import { xata } from './xata';
import { zilliz } from './zilliz';

export const database: readonly TokenRule[] = [
  ...algolia,
  ...astra,
  ...clickhouse,
  ...cockroachdb,
  ...confluent,
  ...databricks,
  ...dbt,
  ...elastic,
  ...fauna,
  ...influxdb,
  ...meilisearch,
  ...metabase,
  ...mongodbatlas,
  ...neon,
  ...planetscale,
  ...snowflake,
  ...supabase,
  ...typesense,
  ...upstash,
  ...xata,
  ...zilliz,
];
