// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { alchemy } from './alchemy';
import { binance } from './binance';
import { blockfrost } from './blockfrost';
import { coinbase } from './coinbase';
import { coingecko } from './coingecko';
import { coinmarketcap } from './coinmarketcap';
import { etherscan } from './etherscan';
import { infura } from './infura';
import { kraken } from './kraken';
import { kucoin } from './kucoin';
import { moralis } from './moralis';
import { nowpayments } from './nowpayments';
import { tatum } from './tatum';

export const crypto: readonly TokenRule[] = [
  ...alchemy,
  ...binance,
  ...blockfrost,
  ...coinbase,
  ...coingecko,
  ...coinmarketcap,
  ...etherscan,
  ...infura,
  ...kraken,
  ...kucoin,
  ...moralis,
  ...nowpayments,
  ...tatum,
];
