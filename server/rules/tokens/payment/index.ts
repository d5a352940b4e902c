// Written by `npm run docs` from the files beside it.
import type { TokenRule } from '../../define';
import { adyen } from './adyen';
import { airwallex } from './airwallex';
import { asaas } from './asaas';
import { cashfree } from './cashfree';
import { chargebee } from './chargebee';
import { checkout } from './checkout';
import { finicity } from './finicity';
import { flutterwave } from './flutterwave';
import { freshbooks } from './freshbooks';
import { gocardless } from './gocardless';
import { gumroad } from './gumroad';
import { lithic } from './lithic';
import { lunchmoney } from './lunchmoney';
import { mercadopago } from './mercadopago';
import { mercury } from './mercury';
import { midtrans } from './midtrans';
import { mollie } from './mollie';
import { omise } from './omise';
import { paddle } from './paddle';
import { pagarme } from './pagarme';
import { paypal } from './paypal';
import { paystack } from './paystack';
import { plaid } from './plaid';
import { polar } from './polar';
import { ramp } from './ramp';
import { razorpay } from './razorpay';
import { recurly } from './recurly';
import { square } from './square';
import { stripe } from './stripe';
import { taxjar } from './taxjar';
import { wise } from './wise';
import { xendit } from './xendit';
import { ynab } from './ynab';
import { yookassa } from './yookassa';

export const payment: readonly TokenRule[] = [
  ...adyen,
  ...airwallex,
  ...asaas,
  ...cashfree,
  ...chargebee,
  ...checkout,
  ...finicity,
  ...flutterwave,
  ...freshbooks,
  ...gocardless,
  ...gumroad,
  ...lithic,
  ...lunchmoney,
  ...mercadopago,
  ...mercury,
  ...midtrans,
  ...mollie,
  ...omise,
  ...paddle,
  ...pagarme,
  ...paypal,
  ...paystack,
  ...plaid,
  ...polar,
  ...ramp,
  ...razorpay,
  ...recurly,
  ...square,
  ...stripe,
  ...taxjar,
  ...wise,
  ...xendit,
  ...ynab,
  ...yookassa,
];
