#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| aka_fuzz::parse(data));
