// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { alphavantage } from './alphavantage';
import { apify } from './apify';
import { databento } from './databento';
import { datagov } from './datagov';
import { exchangerate } from './exchangerate';
import { finnhub } from './finnhub';
import { foursquare } from './foursquare';
import { geoapify } from './geoapify';
import { here } from './here';
import { hunter } from './hunter';
import { hypixel } from './hypixel';
import { iexcloud } from './iexcloud';
import { ipdata } from './ipdata';
import { ipgeolocation } from './ipgeolocation';
import { ipinfo } from './ipinfo';
import { ipstack } from './ipstack';
import { mapbox } from './mapbox';
import { mapquest } from './mapquest';
import { maptiler } from './maptiler';
import { maxmind } from './maxmind';
import { nasdaq } from './nasdaq';
import { newsapi } from './newsapi';
import { numverify } from './numverify';
import { nytimes } from './nytimes';
import { opencage } from './opencage';
import { openweather } from './openweather';
import { polygonio } from './polygonio';
import { positionstack } from './positionstack';
import { rapidapi } from './rapidapi';
import { rawg } from './rawg';
import { scraperapi } from './scraperapi';
import { scrapestack } from './scrapestack';
import { scrapfly } from './scrapfly';
import { scrapingant } from './scrapingant';
import { scrapingbee } from './scrapingbee';
import { serpapi } from './serpapi';
import { serper } from './serper';
import { serpstack } from './serpstack';
import { simfin } from './simfin';
import { spoonacular } from './spoonacular';
import { ticketmaster } from './ticketmaster';
import { tiingo } from './tiingo';
import { tomtom } from './tomtom';
import { tradier } from './tradier';
import { twelvedata } from './twelvedata';
import { userstack } from './userstack';
import { vatlayer } from './vatlayer';
import { visualcrossing } from './visualcrossing';
import { weatherbit } from './weatherbit';
import { weatherstack } from './weatherstack';
import { yelp } from './yelp';
import { zenrows } from './zenrows';

export const data: readonly TokenRule[] = [
  ...alphavantage,
  ...apify,
  ...databento,
  ...datagov,
  ...exchangerate,
  ...finnhub,
  ...foursquare,
  ...geoapify,
  ...here,
  ...hunter,
  ...hypixel,
  ...iexcloud,
  ...ipdata,
  ...ipgeolocation,
  ...ipinfo,
  ...ipstack,
  ...mapbox,
  ...mapquest,
  ...maptiler,
  ...maxmind,
  ...nasdaq,
  ...newsapi,
  ...numverify,
  ...nytimes,
  ...opencage,
  ...openweather,
  ...polygonio,
  ...positionstack,
  ...rapidapi,
  ...rawg,
  ...scraperapi,
  ...scrapestack,
  ...scrapfly,
  ...scrapingant,
  ...scrapingbee,
  ...serpapi,
  ...serper,
  ...serpstack,
  ...simfin,
  ...spoonacular,
  ...ticketmaster,
  ...tiingo,
  ...tomtom,
  ...tradier,
  ...twelvedata,
  ...userstack,
  ...vatlayer,
  ...visualcrossing,
  ...weatherbit,
  ...weatherstack,
  ...yelp,
  ...zenrows,
];
